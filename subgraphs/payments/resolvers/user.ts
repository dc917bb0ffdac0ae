import { isStaff } from '@micromart/auth'
import type { Context } from '../context.ts'
import type { UserResolvers } from '../generated.ts'

export const User: UserResolvers<Context> = {
  paymentMethods({ id }, _args, { principal, loaders }) {
    if (!isStaff(principal) && principal?.userId !== id) return null
    return loaders.methodsOfUser.load(id)
  },
}
