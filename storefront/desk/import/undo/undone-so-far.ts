import { z } from 'zod'

const most = { texts: 100, letters: 600 }
const count = z.int().min(0).max(1_000_000_000)

/** What the steps before have taken back, carried along by the page: no more than it shows. */
const undoneSoFar = z.object({
  /** Where the next page of what the import did begins; null at first. */
  after: z.string().max(200).nullable(),
  /** What somebody has changed since is put back as well. */
  force: z.boolean(),
  /** It was taken back before: nothing is but what stands otherwise all the same. */
  again: z.boolean(),
  done: count,
  archived: count,
  restored: count,
  left: z.array(z.string().max(most.letters + 1)).max(most.texts),
  moreLeft: count,
})
export type UndoneSoFar = z.infer<typeof undoneSoFar>

export const nothingUndone = (how: Pick<UndoneSoFar, 'force' | 'again'>): UndoneSoFar => ({
  ...how,
  ...{ after: null, done: 0, archived: 0, restored: 0, left: [], moreLeft: 0 },
})

/** What a page has carried along; null for what none of ours did. */
export function undoneSoFarIn(text: string): UndoneSoFar | null {
  try {
    return undoneSoFar.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Adds what a step has taken back, and what it has left, each text once. */
export function withUndone(
  before: UndoneSoFar,
  step: Pick<UndoneSoFar, 'archived' | 'restored'> & { left: readonly string[] },
): UndoneSoFar {
  const texts = step.left.map((text) => (text.length > most.letters ? `${text.slice(0, most.letters)}…` : text))
  const left = [...new Set([...before.left, ...texts])]
  return {
    ...before,
    archived: before.archived + step.archived,
    restored: before.restored + step.restored,
    left: left.slice(0, most.texts),
    moreLeft: before.moreLeft + Math.max(0, left.length - most.texts),
  }
}
