import { createHash } from 'node:crypto'
import { type AttemptLimit, attempt } from './attempts.ts'
import type { Db } from './tables.ts'

// Not the frame's tries: whoever guesses at an account waits longer each time.

/** Whose attempts they are, such as an account or an origin; nobody reads here which, since an address that is tried may be anybody's. */
const keyOf = ({ name }: AttemptLimit, by: string) => `${name}:${createHash('sha256').update(by).digest('base64url')}`

/**
 * Counts one more attempt, in a transaction of its own that nothing takes back, so that of many at once each is counted
 * before it is made. Answers when it may be tried again if this one is one too many; null when it may go on.
 */
export function countAttempt(db: Db, limit: AttemptLimit, by: string, now: Date): Promise<Date | null> {
  const key = keyOf(limit, by)
  return db.transaction().execute(async (trx) => {
    const none = { key, points: 0, expire: BigInt(now.getTime()), free_at: null }
    // Also where the row is there: writing to it is what has others wait for their turn.
    const { points, expire, free_at } = await trx
      .insertInto('attempts')
      .values(none)
      .onConflict((known) => known.column('key').doUpdateSet({ key }))
      .returning(['points', 'expire', 'free_at'])
      .executeTakeFirstOrThrow()
    const counted = { attempts: points, forgetAt: new Date(Number(expire)), freeAt: free_at }
    const made = attempt(counted, limit, now)
    if ('retryAt' in made) return made.retryAt
    const { attempts, forgetAt, freeAt } = made
    await trx
      .updateTable('attempts')
      .set({ points: attempts, expire: BigInt(forgetAt.getTime()), free_at: freeAt })
      .where('key', '=', key)
      .execute()
    return null
  })
}

/** One attempt was none, such as a sign-in that was right: nobody waits for it. */
export async function discountAttempt(db: Db, limit: AttemptLimit, by: string): Promise<void> {
  await db
    .updateTable('attempts')
    .set((eb) => ({ points: eb('points', '-', 1), free_at: null }))
    .where('key', '=', keyOf(limit, by))
    .execute()
}

/** All of them were none. */
export async function forgetAttempts(db: Db, limit: AttemptLimit, by: string): Promise<void> {
  await db.deleteFrom('attempts').where('key', '=', keyOf(limit, by)).execute()
}
