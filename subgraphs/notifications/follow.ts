import type { Live } from '@micromart/service'
import type { Kysely } from 'kysely'
import { type Notification, newestPosition, noticesChannel, readSince } from './store.ts'
import type { Tables } from './tables.ts'

const pollMs = 2_000
const batch = 50

/**
 * A person's notifications from this call on, whichever process writes them: each once and in order. NOTIFY wakes it, a
 * poll makes up for a hint that was lost. Ending it is immediate, also while it waits.
 */
export async function followNotifications(
  { db, live }: { db: Kysely<Tables>; live: Live },
  userId: string,
): Promise<AsyncIterableIterator<Notification>> {
  const ended = new AbortController()
  const news = waker(ended.signal)
  const unhook = live.on(noticesChannel, (payload) => {
    if (payload === '' || payload === userId) news.wake()
  })
  // Known before the first answer: what is written from here on has a higher position.
  let position = await newestPosition(db, userId)

  async function* notifications(): AsyncGenerator<Notification, void> {
    while (!ended.signal.aborted) {
      news.clear()
      const found = await readSince(db, userId, position, batch)
      for (const each of found) {
        position = each.position
        yield each
      }
      if (found.length === 0) await news.wait(pollMs)
    }
  }

  const inner = notifications()
  const iterator: AsyncIterableIterator<Notification> = {
    next: () => inner.next(),
    async return() {
      unhook()
      ended.abort()
      return inner.return()
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}

/** Waits that a hint cuts short. A hint that comes while nobody waits is kept for the next wait. */
function waker(ended: AbortSignal) {
  let woken = false
  let wakeUp = () => {}
  const wake = () => {
    woken = true
    wakeUp()
  }
  ended.addEventListener('abort', wake)
  return {
    wake,
    clear: () => {
      woken = ended.aborted
    },
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        if (woken) return resolve()
        const timer = setTimeout(resolve, ms)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
