import type { ProductSnapshot } from '@micromart/events'
import { requirePrincipal } from '@micromart/service'
import { archiveProduct } from '../archive-product.ts'
import { createCategory } from '../categories/create-category.ts'
import { updateCategory } from '../categories/update-category.ts'
import { withdrawCategory } from '../categories/withdraw-category.ts'
import { createProduct } from '../create-product.ts'
import type { MutationResolvers } from '../generated.ts'
import { beginImport } from '../imports/begin-import.ts'
import { closeImport } from '../imports/close-import.ts'
import type { CatalogImport } from '../imports/import-store.ts'
import { noteImportSteps } from '../imports/note-import-steps.ts'
import { noteImportUndone } from '../imports/note-import-undone.ts'
import { createPictureUpload } from '../pictures/create-picture-upload.ts'
import { publishProduct } from '../publish-product.ts'
import { updateProduct } from '../update-product.ts'
import { addVariant } from '../variants/add-variant.ts'
import { changeOptions } from '../variants/change-options.ts'
import { changePrice } from '../variants/change-price.ts'
import { removeVariantPrice } from '../variants/remove-variant-price.ts'
import { restoreVariant } from '../variants/restore-variant.ts'
import { setVariantPrice } from '../variants/set-variant-price.ts'
import { updateVariant } from '../variants/update-variant.ts'
import { withdrawVariant } from '../variants/withdraw-variant.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  async createCategory(_parent, { input }, context) {
    const outcome = await createCategory(context.deps, input)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'CategoryCreated', ...outcome }
  },

  async updateCategory(_parent, { input: { id, ...details } }, context) {
    const outcome = await updateCategory(context.deps, id, details)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'CategoryChanged', ...outcome }
  },

  async withdrawCategory(_parent, { id }, context) {
    const outcome = await withdrawCategory(context.deps, id)
    if ('problem' in outcome) return answerTo(outcome)
    return { __typename: 'CategoryWithdrawn', of: outcome.withdrawn.id, parent: outcome.parent }
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

  async setVariantPrice(_parent, { variantId, ...prices }, context) {
    const outcome = await setVariantPrice(context.deps, variantId, prices)
    return 'problem' in outcome ? answerTo(outcome) : variantChanged(outcome.product, variantId)
  },

  async removeVariantPrice(_parent, { variantId, ...removal }, context) {
    const outcome = await removeVariantPrice(context.deps, variantId, removal)
    return 'problem' in outcome ? answerTo(outcome) : variantChanged(outcome.product, variantId)
  },

  async changeOptions(_parent, { input: { productId, ...input } }, context) {
    const outcome = await changeOptions(context.deps, productId, input)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },

  async updateVariant(_parent, { input: { id, ...input } }, context) {
    const outcome = await updateVariant(context.deps, id, input)
    return 'problem' in outcome ? answerTo(outcome) : variantChanged(outcome.product, id)
  },

  async withdrawVariant(_parent, { id }, context) {
    const outcome = await withdrawVariant(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },

  async restoreVariant(_parent, { id, selection }, context) {
    const outcome = await restoreVariant(context.deps, id, { selection })
    return 'problem' in outcome ? answerTo(outcome) : variantChanged(outcome.product, id)
  },

  async createPictureUpload(_parent, { input }, context) {
    const outcome = await createPictureUpload(context.deps, input, requirePrincipal(context).userId)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'PictureUploadCreated', ...outcome }
  },

  async publishProduct(_parent, { id }, context) {
    const outcome = await publishProduct(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },

  async archiveProduct(_parent, { id }, context) {
    const outcome = await archiveProduct(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : productChanged(outcome.product)
  },

  async beginCatalogImport(_parent, { input }, context) {
    const outcome = await beginImport(context.deps, input, requirePrincipal(context).userId)
    return 'problem' in outcome ? answerTo(outcome) : importChanged(outcome)
  },

  async noteCatalogImportSteps(_parent, { input: { importId, ...input } }, context) {
    const outcome = await noteImportSteps(context.deps, importId, input)
    return 'problem' in outcome ? answerTo(outcome) : importChanged(outcome)
  },

  async closeCatalogImport(_parent, { id }, context) {
    const outcome = await closeImport(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : importChanged(outcome)
  },

  async noteCatalogImportUndone(_parent, { id }, context) {
    const outcome = await noteImportUndone(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : importChanged(outcome)
  },
}

const importChanged = (changed: { catalogImport: CatalogImport }) => ({
  __typename: 'CatalogImportChanged' as const,
  ...changed,
})

const productChanged = (product: ProductSnapshot) => ({ __typename: 'ProductChanged' as const, product })

function variantChanged(product: ProductSnapshot, variantId: string) {
  const variant = product.variants.find((candidate) => candidate.variantId === variantId)
  if (!variant) throw new Error(`${product.productId} has lost its variant ${variantId}`)
  return { __typename: 'VariantChanged' as const, variant: { variant, product } }
}
