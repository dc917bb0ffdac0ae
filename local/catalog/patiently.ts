import { setTimeout as wait } from 'node:timers/promises'
import type { Pace } from './pace.ts'
import { ShopTimedOut, ShopUnavailable } from './shop-api.ts'

const patienceMs = 120_000
const longestPauseMs = 5_000

/**
 * Works on items, again from the start when the shop cannot be reached: whatever is done may be repeated. A shop that took too long is left
 * until it is surely done with the old request, so that no batch runs beside itself, and then asked for fewer at once.
 * @throws ShopUnavailable when the shop stays away for two minutes; whatever else `work` throws
 */
export async function patiently<Item, Done>(
  pace: Pace,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Done[]>,
): Promise<Done[]> {
  const deadline = Date.now() + patienceMs
  for (let pause = 100; ; pause = Math.min(longestPauseMs, pause * 2)) {
    try {
      const done = await work(items)
      pace.went()
      return done
    } catch (error) {
      if (error instanceof ShopTimedOut) return inParts(pace, items, work, error)
      if (!(error instanceof ShopUnavailable) || Date.now() > deadline) throw error
      await wait(pause)
    }
  }
}

/** One part after the other. A single item that takes too long is tried again until patience ends. */
async function inParts<Item, Done>(
  pace: Pace,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Done[]>,
  error: ShopTimedOut,
): Promise<Done[]> {
  pace.slower()
  await wait(pace.settleMs)
  if (items.length <= 1) return alone(pace, items, work, error)
  const size = Math.min(pace.size(), Math.ceil(items.length / 2))
  const done: Done[] = []
  for (let start = 0; start < items.length; start += size)
    done.push(...(await patiently(pace, items.slice(start, start + size), work)))
  return done
}

const mostTries = 4

async function alone<Item, Done>(
  pace: Pace,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Done[]>,
  first: ShopTimedOut,
): Promise<Done[]> {
  let last = first
  for (let tries = 1; tries < mostTries; tries++) {
    try {
      return await work(items)
    } catch (error) {
      if (!(error instanceof ShopTimedOut)) throw error
      last = error
      await wait(pace.settleMs)
    }
  }
  throw new ShopUnavailable(last.message)
}
