import { message } from '@micromart/events'
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

test('products that are told of at the same time each have what is told of them, unless it is older than what is known', async () => {
  const shop = await openCart()
  const [priced, late, withdrawn] = [await shop.sold(), await shop.sold(), await shop.sold()]
  const owner = { userId: newId('usr') }
  for (const { variantId } of [priced, late, withdrawn]) await shop.put(owner, variantId)
  await shop.tell({ ...late, version: 3 }, { amount: '30.00' })
  const told = (product: typeof priced, amount: string) => {
    const data = sampleProduct(product, { amount })
    const parts = { id: newId('evt'), subject: product.productId, source: 'products', time: new Date() }
    return message('products.events', 'product.updated', { ...parts, aggregateVersion: 2, data })
  }
  await shop.hearTogether([
    told(priced, '20.00'),
    told(late, '25.00'),
    told({ ...withdrawn, variantId: newId('var') }, '9.00'),
  ])
  const lines = (await shop.shown(owner))?.lines.map((line) => [line.unitPrice.minor, line.notForSaleBecause])
  expect(lines).toEqual([
    [2_000n, null],
    [3_000n, null],
    [1_990n, 'ARCHIVED'],
  ])
  await shop.close()
})
