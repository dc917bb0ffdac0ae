import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import {
  AddVariantDocument,
  AdjustStockDocument,
  CreateProductDocument,
  PublishProductDocument,
  StockDocument,
} from '../generated.ts'
import type { Client } from './client.ts'
import { outcome } from './outcome.ts'

/** How long one subgraph's news may take to reach another on a busy machine, in ms. */
const ARRIVAL_MS = 20_000

/** Puts a product of one variant on the shelf, so that a story has its stock to itself; answers the variant's id. */
export async function shelve(
  staff: Client,
  { stock, price = '19.90', weightGrams }: { stock: number; price?: string; weightGrams?: number },
) {
  const sku = `TALE-${randomUUID().slice(0, 13).toUpperCase()}`
  const { createProduct } = await staff.ask(CreateProductDocument, {
    input: { name: `Brass travel lantern ${sku}`, options: [{ name: 'Size', values: ['One'] }] },
  })
  const productId = outcome(createProduct, 'ProductChanged').product.id
  const { addVariant } = await staff.ask(AddVariantDocument, {
    input: {
      productId,
      sku,
      selection: [{ option: 'Size', value: 'One' }],
      price: { amount: price, currency: 'EUR' },
      weightGrams,
    },
  })
  const variantId = outcome(addVariant, 'VariantChanged').variant.id
  const { publishProduct } = await staff.ask(PublishProductDocument, { id: productId })
  outcome(publishProduct, 'ProductChanged')
  const input = { idempotencyKey: sku, variantId, by: stock, reason: 'RECEIVED' } as const
  // Inventory hears of the variant a moment later.
  await eventually(
    async () => outcome((await staff.ask(AdjustStockDocument, { input })).adjustStock, 'StockAdjusted'),
    { within: ARRIVAL_MS },
  )
  return variantId
}

/** What is on the shelf and what of it is promised, as staff see it. */
export async function stockOf(staff: Client, variantId: string): Promise<{ onHand: number; reserved: number }> {
  const { variant } = await staff.ask(StockDocument, { variantId })
  assert.ok(variant?.stock, `${variantId} has stock`)
  return variant.stock
}

/** Waits until stock is as it must come to be. */
export function stockBecomes(
  staff: Client,
  variantId: string,
  expected: { onHand: number; reserved: number },
): Promise<void> {
  return eventually(async () => assert.deepEqual(await stockOf(staff, variantId), expected), { within: ARRIVAL_MS })
}
