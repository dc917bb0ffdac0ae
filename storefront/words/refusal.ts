import { causeOf } from '../graph/cause-of.ts'
import type { Answer } from '../graph/router.ts'
import type { Words } from './en.ts'
import type { Writing } from './format.ts'

/** A sentence, or what makes one of a problem's facts; '' where nothing is to be said. Of a fact that only a newer service knows it makes undefined. */
type Saying = string | ((facts: never, formats: Writing) => string | undefined)

/** Why something is refused, by the names of problems. */
export type Sayings = Readonly<Record<string, Saying>>

/** The problems that there are words for, each with the facts that its words tell, and with the service's own sentence. */
export type Refusal<Said> = {
  [Name in keyof Said]: { __typename: Name & string; message: string } & FactsOf<Said[Name]>
}[keyof Said]

type FactsOf<Said> = Said extends (facts: infer Facts, formats: Writing) => string | undefined ? Facts : unknown

/** What was asked for: it comes without a `message`, which each problem has. */
interface Done {
  __typename: string
  message?: never
}

/** An answer whose field is what was asked for, or why it was not done: a problem without words, or without the facts that they tell, is none. */
export type Refusable<Said, Field extends string> = Answer<{ [F in Field]?: Done | Refusal<Said> | null }>

interface Reader {
  words: Words
  formats: Writing
}

/**
 * Why something was not done, in the reader's language; null where it was. A problem of the operation's union without words, or without the
 * facts that they tell, does not compile; what only a newer service knows is told in its own sentence.
 * @param sayings one of `words.refusals`.
 * @param field of the operation.
 * @param unheard what is said where nobody can say whether it was done.
 */
export function refusalIn<Said extends Sayings, Field extends string>(
  { words, formats }: Reader,
  sayings: Said,
  answer: Refusable<NoInfer<Said>, NoInfer<Field>>,
  field: Field,
  unheard = words.errors.unheard,
): string | null {
  const result: { __typename: string; message?: string } | null | undefined = answer.data?.[field]
  if (!result) return unanswered(words, answer, field) ?? unheard
  const { __typename, message } = result
  const saying = Object.hasOwn(sayings, __typename) ? sayings[__typename] : undefined
  if (saying === undefined && message === undefined) return null
  const said = typeof saying === 'function' ? saying(result as never, formats) : saying
  const unseen = said && unseenIn(message)
  return unseen ? `${said} ${words.errors.unseen(unseen)}` : (said ?? (message || unheard))
}

/** The character that nobody sees in what was sent, as a service names it: `U+200B`. */
const unseenIn = (message = ''): string | undefined => /\bU\+[0-9A-F]{4,6}\b/.exec(message)?.[0]

/** Why there is no answer, as far as the router says it. */
function unanswered({ checkout, errors }: Words, answer: Answer<unknown>, field: string): string | null {
  switch (causeOf(answer, field)) {
    case 'too-many':
      return `${errors.tooMany} ${errors.tooManyHint}`
    case 'signed-out':
      return `${errors.signedOut} ${errors.signedOutHint}`
    case 'unfit':
      return checkout.faults.unfit
    default:
      return null
  }
}

/** What is told by the field that a service would not take: its rule, of the whole that of `whole`, or else that something does not fit. */
export const byField =
  (rules: Readonly<Record<string, string>>, unfit: string) =>
  ({ path }: { path: readonly string[] }): string => {
    const field = (path.length > 0 ? path : ['whole']).findLast((part) => Object.hasOwn(rules, part))
    return field === undefined ? unfit : (rules[field] ?? unfit)
  }
