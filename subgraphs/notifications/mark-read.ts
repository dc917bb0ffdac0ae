import type { Kysely } from 'kysely'
import { countUnread, markAsRead, readByIds } from './store.ts'
import type { Tables } from './tables.ts'

export const mostIds = 500

/** Marks a person's notifications as read, all when `ids` is null. One that is not theirs leaves everything as it was. */
export function markRead(
  db: Kysely<Tables>,
  userId: string,
  ids: readonly string[] | null,
  at: Date,
): Promise<{ unreadCount: number } | { missing: string }> {
  return db.transaction().execute(async (trx) => {
    if (ids && ids.length > 0) {
      const theirs = new Set((await readByIds(trx, ids)).filter((each) => each.userId === userId).map(({ id }) => id))
      const missing = ids.find((id) => !theirs.has(id))
      if (missing !== undefined) return { missing }
    }
    if (ids === null || ids.length > 0) await markAsRead(trx, userId, ids, at)
    return { unreadCount: await countUnread(trx, userId) }
  })
}
