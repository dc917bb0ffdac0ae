import { isStaff } from '@micromart/auth'
import { forbidden, requirePrincipal } from '@micromart/service'
import type { Context } from '../context.ts'
import type { QueryResolvers } from '../generated.ts'

export const Query: QueryResolvers<Context> = {
  payment(_parent, { id }, context) {
    if (!isStaff(requirePrincipal(context))) throw forbidden()
    return context.loaders.payment.load(id)
  },
}
