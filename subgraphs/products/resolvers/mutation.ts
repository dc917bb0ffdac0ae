import { isStaff } from '@micromart/auth'
import type { ProductSnapshot } from '@micromart/events'
import { forbidden, requirePrincipal } from '@micromart/service'
import { addVariant } from '../add-variant.ts'
import { changePrice } from '../change-price.ts'
import { archiveProduct, publishProduct } from '../change-status.ts'
import type { Context } from '../context.ts'
import { createCategory } from '../create-category.ts'
import { createProduct } from '../create-product.ts'
import type { MutationResolvers } from '../generated.ts'
import { updateProduct } from '../update-product.ts'
import { told } from './problems.ts'

export const Mutation: MutationResolvers = {
  async createCategory(_parent, { input }, context) {
    requireStaff(context)
    const outcome = await createCategory(context.shop, input)
    if ('problem' in outcome) return told(outcome)
    return { __typename: 'CategoryCreated', category: outcome.category }
  },

  async createProduct(_parent, { input }, context) {
    requireStaff(context)
    const { categoryIds = [], media = [], options = [] } = input
    const outcome = await createProduct(context.shop, { ...input, categoryIds, media, options })
    return 'problem' in outcome ? told(outcome) : productChanged(outcome.product)
  },

  async updateProduct(_parent, { input: { id, ...details } }, context) {
    requireStaff(context)
    const outcome = await updateProduct(context.shop, id, details)
    return 'problem' in outcome ? told(outcome) : productChanged(outcome.product)
  },

  async addVariant(_parent, { input: { productId, ...input } }, context) {
    requireStaff(context)
    const outcome = await addVariant(context.shop, productId, input)
    return 'problem' in outcome ? told(outcome) : variantChanged(outcome.product, outcome.variantId)
  },

  async changePrice(_parent, { variantId, ...prices }, context) {
    requireStaff(context)
    const outcome = await changePrice(context.shop, variantId, prices)
    return 'problem' in outcome ? told(outcome) : variantChanged(outcome.product, variantId)
  },

  async publishProduct(_parent, { id }, context) {
    requireStaff(context)
    const outcome = await publishProduct(context.shop, id)
    return 'problem' in outcome ? told(outcome) : productChanged(outcome.product)
  },

  async archiveProduct(_parent, { id }, context) {
    requireStaff(context)
    const outcome = await archiveProduct(context.shop, id)
    return 'problem' in outcome ? told(outcome) : productChanged(outcome.product)
  },
}

/** Throws UNAUTHENTICATED or FORBIDDEN. */
function requireStaff(context: Context): void {
  if (!isStaff(requirePrincipal(context))) throw forbidden()
}

const productChanged = (product: ProductSnapshot) => ({ __typename: 'ProductChanged' as const, product })

function variantChanged(product: ProductSnapshot, variantId: string) {
  const variant = product.variants.find((candidate) => candidate.variantId === variantId)
  if (!variant) throw new Error(`${product.productId} has lost its variant ${variantId}`)
  return { __typename: 'VariantChanged' as const, variant: { variant, product } }
}
