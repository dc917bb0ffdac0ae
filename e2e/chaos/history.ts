/** What somebody asked of the shop, and what came of it. */
export interface Act {
  /** `place`, `confirmed`, `cancel` … */
  what: string
  /** Whose life it is part of. */
  who: number
  began: number
  ended: number
  /** Tries until there was an answer. */
  tries: number
  /** Ok: it was done. No: the shop said no. Unknown: nobody answered for as long as anybody asked. */
  outcome: 'ok' | 'no' | 'unknown'
  order?: string
  /** What the shop said, where it said no; the last error, where nothing is known. */
  detail?: string
}

/** A fault that came. */
export interface Befell {
  name: string
  what: string
  began: number
  ended: number
  /** Why it did not come about. */
  missed?: string
}

/** All that happened, times in ms since 1970. */
export interface History {
  acts: Act[]
  befell: Befell[]
}

/** One JSON object a line, as it came to an end: what, and when, in ms after the beginning. */
export function asLines({ acts, befell }: History, began: number): string {
  const all = [
    ...acts.map((act) => ({ kind: 'act', ...act })),
    ...befell.map((fault) => ({ kind: 'fault', ...fault })),
  ].sort((one, other) => one.ended - other.ended)
  return all
    .map((each) => `${JSON.stringify({ ...each, began: each.began - began, ended: each.ended - began })}\n`)
    .join('')
}
