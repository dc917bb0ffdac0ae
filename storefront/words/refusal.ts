import type { Words } from './en.ts'
import type { Writing } from './format.ts'

/** A sentence, or what makes one of a problem's facts. */
type Saying = string | ((facts: never, formats: Writing) => string)

/** The problems that there are words for, each with the facts that its words tell, and with the service's own sentence. */
type Refusal<Sayings> = {
  [Name in keyof Sayings]: { __typename: Name; message: string } & FactsOf<Sayings[Name]>
}[keyof Sayings]

type FactsOf<Said> = Said extends (facts: infer Facts, formats: Writing) => string ? Facts : unknown

/**
 * Why something was refused, in the reader's language. A problem of the operation's union without words, or without the facts that they
 * tell, does not compile; what only a newer service knows is told in its own sentence.
 * @param sayings one of `words.refusals`.
 * @param refusal null where nobody answered.
 */
export function refusalIn<Sayings extends Readonly<Record<string, Saying>>>(
  { words, formats }: { words: Words; formats: Writing },
  sayings: Sayings,
  refusal: Refusal<NoInfer<Sayings>> | null | undefined,
): string {
  if (!refusal) return words.product.failed
  const { __typename, message } = refusal
  const saying: Saying | undefined = Object.hasOwn(sayings, __typename) ? sayings[__typename] : undefined
  const said = typeof saying === 'function' ? saying(refusal as never, formats) : saying
  return said || message || words.product.failed
}
