import { connection, pageOf } from '@micromart/pagination'
import { maySeeThingsOf } from '@micromart/service'
import { z } from 'zod'
import type { NotificationConnectionResolvers, UserResolvers } from '../generated.ts'
import { arrivingBy } from '../notification.ts'
import { countUnread, listNotifications } from '../notification-store.ts'
import { phoneNumberOf } from '../phone-store.ts'
import { readPreferences } from '../preference-store.ts'
import { maySee } from './may-see.ts'

const key = z.tuple([z.int().min(0)])

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  async notifications({ id }, args, context) {
    const page = pageOf(args, { fallback: 20, key })
    if (!maySee(context, id)) return null
    const rows = await listNotifications(context.deps.db, id, page, { unreadOnly: args.unreadOnly ?? false })
    return { userId: id, ...connection(rows, page, ({ position }) => [position]) }
  },

  async notificationPreferences({ id }, _args, context) {
    if (!maySee(context, id)) return null
    const { db, texter } = context.deps
    const [chosen, number] = await Promise.all([readPreferences(db, id), phoneNumberOf(db, id)])
    const bySms = texter !== null && number !== null
    return chosen.map(({ topic, channels }) => ({ topic, channels: arrivingBy(channels, { bySms }) }))
  },

  // Of how somebody is to be reached staff know who may know of customers at all.
  phoneNumber: ({ id }, _args, context) =>
    maySeeThingsOf(id, context, 'customers:read') ? phoneNumberOf(context.deps.db, id) : null,
}

export const NotificationConnection: NotificationConnectionResolvers = {
  unreadCount: ({ userId }, _args, { deps }) => countUnread(deps.db, userId),
}
