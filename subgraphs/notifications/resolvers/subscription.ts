import { requirePrincipal } from '@micromart/service'
import type { Context } from '../context.ts'
import { followNotifications } from '../follow.ts'
import type { SubscriptionResolvers } from '../generated.ts'
import type { Notification } from '../store.ts'
import type { ResolverParts } from './parts.ts'

export function subscription({ db, live }: ResolverParts): SubscriptionResolvers<Context> {
  return {
    notificationReceived: {
      subscribe: (_parent, _args, context) => followNotifications({ db, live }, requirePrincipal(context).userId),
      resolve: (notification: Notification) => notification,
    },
  }
}
