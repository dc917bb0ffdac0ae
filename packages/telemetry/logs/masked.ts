/** Ends of the names of what nobody else may know, in queries and in what databases call columns. */
const secretEnds =
  'token|code|key|secret|password|passwd|pwd|passphrase|signature|sig|credentials?|assertion|auth|jwt|sessionid'

/** What may stand in the words of others' errors, and is nobody's business: databases and servers quote what they were sent. In this order. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // Up to the last @ of the word: passwords have all kinds of signs. A port is none.
  [/([a-z][\w+.-]{1,20}:\/\/[^\s:/@?#"'<>]{0,200}):(?!\d{1,5}(?:[/?#\s"'<>]|$))[^\s"'<>]{1,500}@/gi, '$1:[redacted]@'],
  // Who is named alone before a web server's name is a key, as errors' collectors have them.
  [/(\bhttps?:\/\/)[^\s:/@?#"'<>]{1,500}@/gi, '$1[redacted]@'],
  // As long as an address may be before its @: with no bound, each letter of a long word would be looked at from each before it.
  [/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[address]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(Bearer|Basic|ApiKey) +[\w.~+/=-]{8,}/gi, '$1 [redacted]'],
  // Stripe's, and those of ours.
  [/\b(pm|tok|card|sk|rk|whsec|mmk)_[A-Za-z0-9_]{6,}/g, '$1_[redacted]'],
  [/\b((?:pi|seti|cs)_\w{1,80}_secret)_\w+/g, '$1_[redacted]'],
  [new RegExp(String.raw`([?&#;][\w.\-[\]]{0,60}?(?:${secretEnds})\]?=)[^\s&"'<>]+`, 'gi'), '$1[redacted]'],
  // A row of PostgreSQL's, with all that it has; a value that is there already; one that it cannot read.
  [/\b(Failing row contains) \(.*\)/gs, '$1 […]'],
  [new RegExp(String.raw`\bKey \(([^)]*(?:${secretEnds}|hash|phone)[^)]*)\)=\(.*?\)(?= \w)`, 'gis'), 'Key ($1)=([…])'],
  [/\b(invalid input [^:"\n]{1,60}: )"[^\n]*"/g, '$1"[…]"'],
  // What is no JSON is quoted, too.
  [/(?:\.{3})?"[\s\S]{0,80}?"(?:\.{3})?( is not valid JSON)/g, '[…]$1'],
]

/** As long as cards' numbers are, and in groups as they are printed. */
const cards = /(?<![\w.-])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{3,7}(?![\w-])/g

/** https://en.wikipedia.org/wiki/Luhn_algorithm, which numbers of other things seldom satisfy. */
function isCard(text: string): boolean {
  const digits = [...text.replaceAll(/\D/g, '')].reverse().map(Number)
  const sum = digits.reduce((sum, digit, nth) => sum + (nth % 2 === 0 ? digit : (digit * 2) % 9 || (digit && 9)), 0)
  return sum % 10 === 0
}

/** Longer texts are cut: nobody reads them, and looking through them takes its time. In characters. */
const longest = 8_000

/** A text without e-mail addresses, tokens, keys, cards, passwords in URLs, and what was refused for what it is. */
export function masked(text: string): string {
  let told = text.length > longest ? `${text.slice(0, longest)}…` : text
  for (const [secret, instead] of secrets) told = told.replace(secret, instead)
  return told.replace(cards, (digits) => (isCard(digits) ? '[card]' : digits))
}

/** The same of all texts in a value, as deep as errors are. */
export function maskedAll(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return masked(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth === 0) return '[…]'
  if (Array.isArray(value)) return value.slice(0, 100).map((each) => maskedAll(each, depth - 1))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, maskedAll(each, depth - 1)]))
}
