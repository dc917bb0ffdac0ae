import { isId } from '@micromart/ids'
import type { Deps } from './deps.ts'
import { countUnread, markAsRead, notificationsById } from './notification-store.ts'
import type { ProblemOf } from './problem.ts'

export const mostIds = 500

/** Marks a person's notifications as read, all when `ids` is null. One that is not theirs leaves everything as it was. */
export async function markRead(
  { db, clock }: Deps,
  userId: string,
  ids: readonly string[] | null,
): Promise<{ unreadCount: number } | ProblemOf<'no such notification'>> {
  const stranger = ids?.find((id) => !isId('ntf', id))
  if (stranger !== undefined) return { problem: 'no such notification', id: stranger }
  return db.transaction().execute(async (trx) => {
    if (ids === null) await markAsRead(trx, userId, null, clock())
    else if (ids.length > 0) {
      const found = await notificationsById(trx, ids)
      const theirs = new Set(found.filter((each) => each.userId === userId).map(({ id }) => id))
      const missing = ids.find((id) => !theirs.has(id))
      if (missing !== undefined) return { problem: 'no such notification', id: missing }
      await markAsRead(trx, userId, ids, clock())
    }
    return { unreadCount: await countUnread(trx, userId) }
  })
}
