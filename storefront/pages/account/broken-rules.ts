import type { Words } from '../../words/en.ts'

/** Which rules a password breaks, in the reader's language as far as it has words for them; the shop may have new rules. */
export const brokenRules = ({ account: { inOtherWords } }: Words, rules: readonly string[]): string =>
  rules.map((rule) => (Object.hasOwn(inOtherWords, rule) ? inOtherWords[rule] : rule)).join(' ')
