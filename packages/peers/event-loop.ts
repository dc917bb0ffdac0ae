/** How often it is looked at, in ms. */
const everyMs = 100
/** Later than this is late, in ms. */
const lateMs = 250

let lastTick = performance.now()
let lateAt = Number.NEGATIVE_INFINITY
let underWay = 0
let watch: NodeJS.Timeout | undefined

/**
 * Looks after this process's event loop for as long as something is under way; the answer, to be called once, says that it has ended.
 * A process at rest is not woken for it. Keeps no process alive.
 */
export function watchEventLoop(): () => void {
  underWay++
  if (!watch) {
    lastTick = performance.now()
    watch = setInterval(look, everyMs).unref()
  }
  return ended
}

const ended = () => {
  underWay--
}

function look(): void {
  const now = performance.now()
  if (now - lastTick > everyMs + lateMs) lateAt = now
  lastTick = now
  if (underWay > 0) return
  clearInterval(watch)
  watch = undefined
}

/**
 * Whether this process itself was kept from running since then: what has timed out meanwhile may have been answered in time. To be asked of
 * what is under way.
 *
 * @param since as `performance.now()` has it
 */
export function wasLate(since: number): boolean {
  return lateAt >= since || performance.now() - lastTick > everyMs + lateMs
}
