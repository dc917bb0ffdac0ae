import { z } from 'zod'

const most = { texts: 100, lines: 8, letters: 600 }
const count = z.int().min(0).max(1_000_000_000)
const told = z
  .array(z.object({ text: z.string().max(most.letters + 1), lines: z.array(count).max(most.lines), count }))
  .max(most.texts)

/** What came of the steps before, carried along by the page: no more than it shows. */
const soFar = z.object({
  /** Of the shop's own import, so that a step that is sent twice moves no goods twice; null until the shop knows of it. */
  id: z
    .string()
    .regex(/^imp_[0-9a-f]{32}$/)
    .nullable(),
  from: count,
  of: count,
  ...{ made: count, withheld: count, there: count, changed: count, refused: count, variants: count, ms: count },
  refusals: told,
  moreRefusals: count,
  notes: told,
  moreNotes: count,
})
export type SoFar = z.infer<typeof soFar>

/** Texts that are told of lines, each once. */
export type Told = SoFar['notes']

export const nothingYet = (of: number): SoFar => ({
  ...{ id: null, from: 0, of, made: 0, withheld: 0, there: 0, changed: 0, refused: 0, variants: 0, ms: 0 },
  ...{ refusals: [], moreRefusals: 0, notes: [], moreNotes: 0 },
})

/** What a page has carried along; null for what none of ours did. */
export function soFarIn(text: string): SoFar | null {
  try {
    return soFar.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Adds what is told of lines to what was, each text once with the first of its lines. `more` are those for which there was no room. */
export function toldOnce(before: Told, heard: readonly { line: number; text: string }[]): { told: Told; more: number } {
  const told = new Map(before.map((one) => [one.text, one]))
  let more = 0
  for (const { line, text } of heard) {
    const cut = text.length > most.letters ? `${text.slice(0, most.letters)}…` : text
    const known = told.get(cut)
    if (known) {
      const lines = known.lines.length < most.lines ? [...known.lines, line] : known.lines
      told.set(cut, { ...known, lines, count: known.count + 1 })
    } else if (told.size < most.texts) told.set(cut, { text: cut, lines: [line], count: 1 })
    else more++
  }
  return { told: [...told.values()], more }
}
