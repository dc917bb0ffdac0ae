import type { Context } from '../context.ts'
import type { Resolvers } from '../generated.ts'
import { mutation } from './mutation.ts'
import { Notification } from './notification.ts'
import type { ResolverParts } from './parts.ts'
import { subscription } from './subscription.ts'
import { connectionOf, user } from './user.ts'

export function resolvers(parts: ResolverParts): Resolvers<Context> {
  return {
    Mutation: mutation(parts),
    Subscription: subscription(parts),
    User: user(parts),
    NotificationConnection: connectionOf(parts),
    Notification,
  }
}
