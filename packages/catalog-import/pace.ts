/** How much is asked of a shop at once. */
export interface Pace {
  /** Products in a batch. */
  size(): number
  /** Batches at work at the same time. */
  width(): number
  /** The shop took too long: half of everything from now on. */
  slower(): void
  /** A batch went through: a little more, now and then. */
  went(): void
  /** Milliseconds after which a shop that gave up on a request is surely no more at work on it. */
  settleMs: number
  /** Milliseconds that a shop which cannot be reached is waited for. */
  patienceMs: number
}

const calmBatches = 20
// Longer than any statement of a service may take, or wait for a lock.
const usualSettleMs = 25_000
const usualPatienceMs = 120_000

/** Begins at its most, and adapts as congestion control does: down by half, up by one. */
export function openPace(
  most: { size: number; width: number },
  { settleMs = usualSettleMs, patienceMs = usualPatienceMs }: Partial<Pick<Pace, 'settleMs' | 'patienceMs'>> = {},
): Pace {
  let { size, width } = most
  let calm = 0
  return {
    size: () => size,
    width: () => width,
    slower() {
      size = Math.max(1, Math.floor(size / 2))
      width = Math.max(1, Math.floor(width / 2))
      calm = 0
    },
    went() {
      if (++calm < calmBatches) return
      calm = 0
      size = Math.min(most.size, size + 1)
      width = Math.min(most.width, width + 1)
    },
    settleMs,
    patienceMs,
  }
}
