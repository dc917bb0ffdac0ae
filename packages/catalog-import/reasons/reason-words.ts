import type { Reason } from './reason.ts'

/** Words for all that an import has to say: a reason without words does not compile. */
export type ReasonWords = { [Name in Reason['reason']]: (reason: Extract<Reason, { reason: Name }>) => string }

/** A reason in a language's words. */
export function reasonIn(words: ReasonWords, reason: Reason): string {
  const word = words[reason.reason] as (one: Reason) => string
  return word(reason)
}
