import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { Mutation } from './mutation.ts'
import { Notification } from './notification.ts'
import { Query } from './query.ts'
import { Subscription } from './subscription.ts'
import { NotificationConnection, User } from './user.ts'
import { Webhook, WebhookDelivery } from './webhook.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Query,
  Mutation,
  Subscription,
  User,
  Notification,
  NotificationConnection,
  Webhook,
  WebhookDelivery,
}
