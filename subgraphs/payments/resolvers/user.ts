import { maySeeThingsOf } from '@micromart/service'
import type { UserResolvers } from '../generated.ts'

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  paymentMethods: ({ id }, _args, context) =>
    maySeeThingsOf(id, context, 'payments:read') ? context.loaders.methodsOfUser.load(id) : null,
}
