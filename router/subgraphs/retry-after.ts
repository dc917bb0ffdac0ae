/** Nobody is told to come back later than that, in seconds: who says more says "not today". */
const longest = 86_400

/**
 * How many seconds a `Retry-After` (RFC 9110, 10.2.3) asks for, which says them or a date; undefined where there is none, or nothing to wait for.
 *
 * @param now in ms since 1970
 */
export function secondsOf(header: string | readonly string[] | undefined, now: number): number | undefined {
  const said = typeof header === 'string' ? header.trim() : header?.[0]?.trim()
  if (!said) return undefined
  return soundSeconds(/^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now) / 1_000)
}

/** As somebody may be told to wait: whole, more than none and no more than a day. Undefined for what cannot be made so. */
export function soundSeconds(said: unknown): number | undefined {
  return typeof said === 'number' && said > 0 ? Math.min(longest, Math.ceil(said)) : undefined
}
