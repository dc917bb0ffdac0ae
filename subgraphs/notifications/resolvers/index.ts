import type { Resolvers } from '../generated.ts'
import { Mutation } from './mutation.ts'
import { Notification } from './notification.ts'
import { Subscription } from './subscription.ts'
import { NotificationConnection, User } from './user.ts'

export const resolvers: Omit<Resolvers, 'DateTime'> = {
  Mutation,
  Subscription,
  User,
  Notification,
  NotificationConnection,
}
