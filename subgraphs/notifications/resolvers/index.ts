import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { Mutation } from './mutation.ts'
import { Notification } from './notification.ts'
import { Subscription } from './subscription.ts'
import { NotificationConnection, User } from './user.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Mutation,
  Subscription,
  User,
  Notification,
  NotificationConnection,
}
