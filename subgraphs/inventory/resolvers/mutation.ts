import { requirePrincipal } from '@micromart/service'
import { adjustStock } from '../adjust-stock.ts'
import type { MutationResolvers } from '../generated.ts'
import { setReorderPoint } from '../set-reorder-point.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  async adjustStock(_parent, { input }, context) {
    const outcome = await adjustStock(context.deps, input, requirePrincipal(context).accountableId)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'StockAdjusted', ...outcome }
  },

  async setReorderPoint(_parent, args, context) {
    const outcome = await setReorderPoint(context.deps, args)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'StockAdjusted', ...outcome }
  },
}
