import { requirePrincipal } from '@micromart/service'
import { followNotifications } from '../follow-notifications.ts'
import type { SubscriptionResolvers } from '../generated.ts'
import type { Notification } from '../mappers.ts'

export const Subscription: SubscriptionResolvers = {
  notificationReceived: {
    subscribe: (_parent, _args, context) => followNotifications(context.deps, requirePrincipal(context).userId),
    resolve: (notification: Notification) => notification,
  },
}
