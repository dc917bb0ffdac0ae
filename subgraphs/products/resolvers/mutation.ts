import type { ProductSnapshot } from '@micromart/events'
import { addVariant } from '../add-variant.ts'
import { archiveProduct } from '../archive-product.ts'
import { changePrice } from '../change-price.ts'
import { createCategory } from '../create-category.ts'
import { createProduct } from '../create-product.ts'
import type { MutationResolvers } from '../generated.ts'
import { publishProduct } from '../publish-product.ts'
import { updateProduct } from '../update-product.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  async createCategory(_parent, { input }, context) {
    const outcome = await createCategory(context.deps, input)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'CategoryCreated', ...outcome }
  },

  async createProduct(_parent, { input }, context) {
    const outcome = await createProduct(context.deps, input)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },

  async updateProduct(_parent, { input: { id, ...details } }, context) {
    const outcome = await updateProduct(context.deps, id, details)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },

  async addVariant(_parent, { input: { productId, ...input } }, context) {
    const outcome = await addVariant(context.deps, productId, input)
    return 'problem' in outcome ? answerTo(outcome) : variantChanged(outcome.product, outcome.variantId)
  },

  async changePrice(_parent, { variantId, ...prices }, context) {
    const outcome = await changePrice(context.deps, variantId, prices)
    return 'problem' in outcome ? answerTo(outcome) : variantChanged(outcome.product, variantId)
  },

  async publishProduct(_parent, { id }, context) {
    const outcome = await publishProduct(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },

  async archiveProduct(_parent, { id }, context) {
    const outcome = await archiveProduct(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },
}

const productChanged = (product: ProductSnapshot) => ({ __typename: 'ProductChanged' as const, product })

function variantChanged(product: ProductSnapshot, variantId: string) {
  const variant = product.variants.find((candidate) => candidate.variantId === variantId)
  if (!variant) throw new Error(`${product.productId} has lost its variant ${variantId}`)
  return { __typename: 'VariantChanged' as const, variant: { variant, product } }
}
