import { Hint, isTransient } from '@micromart/messaging'
import type { Live } from './live.ts'

interface Hints {
  /** A channel that is hinted at when there may be something new. */
  channel: string
  /** Whether a payload on it concerns this follower. */
  concerns(payload: string): boolean
  /** How long a hint may be missing before the store is asked all the same, in ms. */
  pollMs: number
  /**
   * Whether there may be something new, asked when no hint came. Followers are many and hardly ever is there anything: what they ask
   * for at once is to be one statement (`gatherMs` of `loadOne`), and not `read` for each of them. Without it there may be.
   */
  mayBeNew?(): Promise<boolean>
  /** Whether there is more than what was just found, so that the next look need not wait for a hint. Without it there may be. */
  isBehind?(): boolean
}

/**
 * What a store says from now on, whichever process writes it. The store alone knows what has happened: hints only tell
 * when to look, and listening begins before the first look, so nothing falls in between. Ends at once when it is ended, and not because the
 * store is away for a while: who follows may have no other way to hear that it is back.
 * @param read what is new since it was last called; null when nothing more can come.
 */
export function follow<Item>(
  live: Pick<Live, 'on'>,
  { channel, concerns, pollMs, mayBeNew = async () => true, isBehind = () => true }: Hints,
  read: () => Promise<readonly Item[] | null>,
): AsyncIterableIterator<Item> {
  const hint = new Hint()
  let ended = false
  const unhook = live.on(channel, (payload) => {
    if (concerns(payload)) hint.give()
  })

  let isNext = false
  async function next(): Promise<readonly Item[] | null> {
    const look = isNext || (await hint.wait(pollMs)) || (await mayBeNew())
    return look && !ended ? await read() : []
  }

  async function* items(): AsyncGenerator<Item, void> {
    try {
      for (let found = await unlessAway(read); found && !ended; found = await unlessAway(next)) {
        yield* found
        isNext = found.length > 0 && isBehind()
      }
    } finally {
      unhook()
    }
  }

  const inner = items()
  const iterator: AsyncIterableIterator<Item> = {
    next: () => inner.next(),
    return() {
      // A generator that waits is ended only once it has been woken, and one that never began has no `finally`.
      ended = true
      unhook()
      hint.give()
      return inner.return()
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}

/** Nothing new, where nobody can tell just now: it is looked again. */
async function unlessAway<Item>(look: () => Promise<readonly Item[] | null>): Promise<readonly Item[] | null> {
  try {
    return await look()
  } catch (error) {
    if (isTransient(error)) return []
    throw error
  }
}
