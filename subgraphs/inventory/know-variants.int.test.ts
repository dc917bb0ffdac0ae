import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustStock } from './adjust-stock.ts'
import { type InventoryHarness, openInventory } from './testing/harness.ts'
import { sampleProduct } from './testing/samples.ts'

let shop: InventoryHarness

beforeAll(async () => {
  shop = await openInventory()
})
afterAll(() => shop.close())

/** What is said of a variant's stock when a piece comes in. */
async function toldOf(variantId: string) {
  const input = { idempotencyKey: newId('req'), variantId, by: 1, reason: 'RECEIVED' }
  await adjustStock(shop.deps, input, 'usr_staff')
  return (await shop.changes(variantId)).at(-1)?.data
}

test('stock is told under the name and SKU that there are by then, and a new name alone is no news', async () => {
  const variantId = await shop.stocked(1)
  expect(await toldOf(variantId)).toMatchObject({ title: 'Brass lantern, One' })
  const before = await shop.changes(variantId)
  const product = sampleProduct(variantId)
  const variants = product.variants.map((variant) => ({ ...variant, sku: 'STORM' }))
  const renamed = { ...product, name: 'Storm lantern', variants }
  await shop.hear('products.events', 'product.updated', renamed, { subject: renamed.productId, version: 2 })
  expect(await shop.changes(variantId)).toEqual(before)
  expect(await toldOf(variantId)).toMatchObject({ title: 'Storm lantern, One', sku: 'STORM' })
})

test('a variant from before names were kept is told without one', async () => {
  const variantId = await shop.stocked(1)
  await shop.db.updateTable('stock').set({ title: null }).where('variant_id', '=', variantId).execute()
  expect(await toldOf(variantId)).toMatchObject({ sku: `SKU-${variantId}`, title: null })
})
