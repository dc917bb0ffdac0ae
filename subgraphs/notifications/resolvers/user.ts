import { connection, pageOf } from '@micromart/pagination'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { NotificationConnectionResolvers, UserResolvers } from '../generated.ts'
import { readPreferences } from '../preferences.ts'
import { countUnread, readNotifications } from '../store.ts'
import type { ResolverParts } from './parts.ts'

/** What somebody is told is theirs alone; staff have no business in it either. */
const isSelf = (id: string, { principal }: Context) => principal?.userId === id

export function user({ db }: ResolverParts): UserResolvers<Context> {
  return {
    async notifications({ id }, args, context) {
      const page = pageOf(args, { fallback: 20, key: z.tuple([z.int().min(0)]) })
      const [before = null] = page.after ?? []
      if (!isSelf(id, context)) return null
      const unreadOnly = args.unreadOnly ?? false
      const rows = await readNotifications(db, id, { before, limit: page.first + 1, unreadOnly })
      return {
        userId: id,
        ...connection(rows, page, ({ position }) => [position]),
      }
    },
    notificationPreferences: ({ id }, _args, context) => (isSelf(id, context) ? readPreferences(db, id) : null),
  }
}

export function connectionOf({ db }: ResolverParts): NotificationConnectionResolvers<Context> {
  return { unreadCount: ({ userId }) => countUnread(db, userId) }
}
