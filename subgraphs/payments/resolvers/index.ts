import type { Context } from '../context.ts'
import type { Resolvers } from '../generated.ts'
import { mutation } from './mutation.ts'
import { Order } from './order.ts'
import type { ResolverParts } from './parts.ts'
import { Payment, PaymentMethod } from './payment.ts'
import { Query } from './query.ts'
import { User } from './user.ts'

export function resolvers(parts: ResolverParts): Resolvers<Context> {
  return { Query, Mutation: mutation(parts), Order, Payment, PaymentMethod, User }
}
