import { toWire } from '@micromart/money'
import { requireService } from '@micromart/service'
import type { CartLineResolvers } from '../generated.ts'

export const CartLine: CartLineResolvers = {
  unitPrice: ({ unitPrice }) => toWire(unitPrice),
  lineTotal: ({ lineTotal }) => toWire(lineTotal),
  priceWas: ({ priceWas }) => priceWas && toWire(priceWas),
  forSale: ({ notForSaleBecause }) => notForSaleBecause === null,
  variant: ({ variantId }) => ({ id: variantId }),
  sku({ sku }, _args, context) {
    requireService(context)
    return sku
  },
}
