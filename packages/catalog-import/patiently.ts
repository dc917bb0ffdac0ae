import { setTimeout as wait } from 'node:timers/promises'
import type { Pace } from './pace.ts'
import { ShopTimedOut, ShopUnavailable } from './shop-port.ts'

const firstPauseMs = 100
const longestPauseMs = 5_000

// A single thing that the shop cannot do in the time that it gives itself is not done by patience.
const mostTimeouts = 4

/**
 * Works on items, again from the start when the shop cannot be reached: whatever is done may be repeated. A shop that took too long is left
 * until it is surely done with the old request, so that no batch runs beside itself, and then asked for fewer at once.
 * @param waiting told each time why it is not gone on at once
 * @throws ShopUnavailable when the shop stays away for longer than the pace's patience, or takes too long for one item time after time, or once
 * where patience ends before the shop has settled; whatever else `work` throws
 */
export async function patiently<Item, Done>(
  pace: Pace,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Done[]>,
  waiting: (why: ShopUnavailable) => void = () => {},
): Promise<Done[]> {
  const deadline = performance.now() + pace.patienceMs
  let timeouts = 0
  for (let pause = firstPauseMs; ; pause = Math.min(longestPauseMs, pause * 2)) {
    try {
      const done = await work(items)
      pace.went()
      return done
    } catch (error) {
      if (!(error instanceof ShopUnavailable)) throw error
      const tookLong = error instanceof ShopTimedOut
      if (tookLong ? ++timeouts === mostTimeouts || pace.settleMs > pace.patienceMs : performance.now() > deadline)
        throw error
      if (tookLong) pace.slower()
      waiting(error)
      await wait(tookLong ? pace.settleMs : pause)
    }
    if (timeouts > 0 && items.length > 1) return inParts(pace, items, work, waiting)
  }
}

/** One part after the other. */
async function inParts<Item, Done>(
  pace: Pace,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Done[]>,
  waiting: (why: ShopUnavailable) => void,
): Promise<Done[]> {
  const size = Math.min(pace.size(), Math.ceil(items.length / 2))
  const done: Done[] = []
  for (let start = 0; start < items.length; start += size)
    done.push(...(await patiently(pace, items.slice(start, start + size), work, waiting)))
  return done
}
