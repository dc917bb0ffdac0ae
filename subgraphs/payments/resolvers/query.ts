import type { QueryResolvers } from '../generated.ts'

export const Query: QueryResolvers = {
  payment: (_parent, { id }, { loaders }) => loaders.payment.load(id),
}
