import { follow } from '@micromart/service'
import type { Deps } from './deps.ts'
import { isNewsFor, type Notification, newestPosition, noticesChannel, readSince } from './notification-store.ts'

const batch = 50

/** A person's notifications from this call on, whichever process writes them: each once and in order. */
export async function followNotifications(
  { db, live, positions }: Deps,
  userId: string,
): Promise<AsyncIterableIterator<Notification>> {
  // Known before the first answer: what is written from here on has a higher position.
  let position = await newestPosition(db, userId)
  let isBehind = false
  const hints = {
    channel: noticesChannel,
    concerns: (hint: string) => isNewsFor(userId, hint),
    pollMs: 2_000,
    mayBeNew: async () => Number((await positions.load(userId))?.position ?? 0n) !== position,
    isBehind: () => isBehind,
  }
  return follow(live, hints, async () => {
    const found = await readSince(db, userId, position, batch)
    position = found.at(-1)?.position ?? position
    isBehind = found.length === batch
    return found
  })
}
