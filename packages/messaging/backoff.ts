export interface Backoff {
  /** The longest first pause, in ms; it doubles from there. */
  baseMs: number
  /** No pause is longer, in ms. */
  capMs: number
}

/**
 * The pause after the nth failure (from 1), in ms: exponential with full jitter, so that many who failed together do
 * not come back together. `random` gives [0, 1).
 * Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function pauseAfter(failures: number, { baseMs, capMs }: Backoff, random: () => number): number {
  return random() * Math.min(capMs, baseMs * 2 ** (failures - 1))
}
