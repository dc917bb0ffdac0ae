/** What may stand in the words of others' errors, and is nobody's business: databases and servers quote what they were sent. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // As long as an address may be before its @: with no bound, each letter of a long word would be looked at from each before it.
  [/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[address]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(Bearer|Basic) +[\w.~+/=-]{8,}/gi, '$1 [redacted]'],
  [/\b(pm|tok|card|sk|rk|whsec)_[A-Za-z0-9_]{6,}/g, '$1_[redacted]'],
  [/([?&#;](?:token|code|key|secret|password)=)[^\s&"'<>]+/gi, '$1[redacted]'],
  // A row of PostgreSQL's, with all that it has.
  [/\b(Failing row contains) \(.*\)/gs, '$1 […]'],
  [/(\w{1,20}:\/\/[^\s:/@]+):[^\s@/]+@/g, '$1:[redacted]@'],
]

/** Longer texts are cut: nobody reads them, and looking through them takes its time. In characters. */
const longest = 8_000

/** A text without e-mail addresses, tokens, keys, cards, and passwords in URLs. */
export function masked(text: string): string {
  let told = text.length > longest ? `${text.slice(0, longest)}…` : text
  for (const [secret, instead] of secrets) told = told.replace(secret, instead)
  return told
}

/** The same of all texts in a value, as deep as errors are. */
export function maskedAll(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return masked(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth === 0) return '[…]'
  if (Array.isArray(value)) return value.slice(0, 100).map((each) => maskedAll(each, depth - 1))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, maskedAll(each, depth - 1)]))
}
