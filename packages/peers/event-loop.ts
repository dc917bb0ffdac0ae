/** How often it is looked at, in ms. */
const everyMs = 100
/** Later than this is late, in ms. */
const lateMs = 250

let lastTick = performance.now()
let lateAt = Number.NEGATIVE_INFINITY
let watch: NodeJS.Timeout | undefined

/** Begins to look after this process's event loop. Keeps no process alive. */
export function watchEventLoop(): void {
  if (watch) return
  lastTick = performance.now()
  watch = setInterval(() => {
    const now = performance.now()
    if (now - lastTick > everyMs + lateMs) lateAt = now
    lastTick = now
  }, everyMs).unref()
}

/**
 * Whether this process itself was kept from running since then: what has timed out meanwhile may have been answered in time.
 *
 * @param since as `performance.now()` has it
 */
export function wasLate(since: number): boolean {
  return lateAt >= since || performance.now() - lastTick > everyMs + lateMs
}
