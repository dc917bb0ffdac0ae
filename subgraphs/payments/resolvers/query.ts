import { requireStaff } from '@micromart/service'
import type { QueryResolvers } from '../generated.ts'

export const Query: QueryResolvers = {
  payment(_parent, { id }, context) {
    requireStaff(context)
    return context.loaders.payment.load(id)
  },
}
