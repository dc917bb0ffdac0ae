import { newId } from '@micromart/ids'
import { expect, test } from 'vitest'
import { openCart } from './testing/harness.ts'
import { sampleProduct } from './testing/samples.ts'

test('what its product has no more stays in the cart and is not for sale, until it comes back', async () => {
  const shop = await openCart()
  const product = await shop.sold()
  const owner = { userId: newId('usr') }
  await shop.put(owner, product.variantId)
  const other = newId('var')
  const reasons = async () => (await shop.shown(owner))?.lines.map(({ notForSaleBecause }) => notForSaleBecause)
  expect(await reasons()).toEqual([null])
  await shop.tell({ ...product, variantId: other, version: 2 })
  expect(await reasons()).toEqual(['ARCHIVED'])
  const both = sampleProduct(product)
  const { variants } = sampleProduct({ ...product, variantId: other })
  const restored = { ...both, variants: [...variants, ...both.variants] }
  await shop.hear('products.events', 'product.variant_added', restored, { subject: product.productId, version: 3 })
  expect(await reasons()).toEqual([null])
  // What is older than the newest changes nothing.
  await shop.tell({ ...product, variantId: other, version: 2 })
  expect(await reasons()).toEqual([null])
  await shop.close()
})
