const dayMs = 24 * 60 * 60_000
/** A receiver's wish is heard up to here, in ms. */
const longestWaitMs = dayMs
/** How much longer or shorter a pause gets, so that what failed together does not come back together. */
const jitter = 0.1

/**
 * How long a delivery waits for its next attempt, in ms; null when that was the last.
 * @param tries attempts so far.
 * @param pausesMs before the second attempt, the third and so on.
 * @param askedMs what the receiver asked for, if anything.
 * @param random from 0 to 1.
 */
export function pauseAfter(
  tries: number,
  { pausesMs, askedMs, random }: { pausesMs: readonly number[]; askedMs: number | null; random: number },
): number | null {
  const pause = pausesMs[tries - 1]
  if (pause === undefined) return null
  return Math.max(pause * (1 - jitter + 2 * jitter * random), Math.min(askedMs ?? 0, longestWaitMs))
}

/** Reads `Retry-After` (RFC 9110, 10.2.3), seconds or a date, as ms from now; null for what is neither. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000
  const until = Date.parse(header)
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime())
}

/** An endpoint that has taken nothing for this long is disabled, in ms. */
export const longestFailingMs = 5 * dayMs
