import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { noOversell } from './no-oversell.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

/** A variant with ten pieces, of which an order holds two. */
async function reserved() {
  const { orderId, lines } = await shop.placed()
  const [line] = lines
  if (!line) throw new Error('an order without lines')
  await shop.reserve(orderId, { [line.variantId]: 2 })
  return { orderId, variantId: line.variantId }
}

test('more reserved than on hand is an oversell', async () => {
  const { variantId } = await reserved()
  await sql`ALTER TABLE stock DROP CONSTRAINT no_oversell`.execute(shop.inventory)
  await sql`UPDATE stock SET on_hand = 1 WHERE variant_id = ${variantId}`.execute(shop.inventory)
  expect(await shop.faults(noOversell, variantId)).toEqual([
    '2 pieces are reserved of 1 on hand',
    '1 pieces are on hand, though 10 came and 0 were shipped',
  ])
})

test('what is reserved for nobody, or held and not reserved, is found', async () => {
  const { variantId } = await reserved()
  await sql`UPDATE stock SET reserved = 3 WHERE variant_id = ${variantId}`.execute(shop.inventory)
  expect(await shop.faults(noOversell, variantId)).toEqual(['3 pieces are reserved and 2 held for orders'])
})

test('a piece that went without having been shipped is missed', async () => {
  const orderId = await shop.shipped()
  const [line] = await shop.inventory
    .selectFrom('reservation_lines')
    .select('variant_id')
    .where('order_id', '=', orderId)
    .where('quantity', '=', 2)
    .execute()
  const variantId = line?.variant_id ?? ''
  expect(await shop.faults(noOversell, variantId)).toEqual([])
  await sql`UPDATE stock SET on_hand = 7 WHERE variant_id = ${variantId}`.execute(shop.inventory)
  expect(await shop.faults(noOversell, variantId)).toEqual(['7 pieces are on hand, though 10 came and 2 were shipped'])
})

test('a look at what is new does not reckon up all that ever came', async () => {
  const { orderId, variantId } = await reserved()
  await sql`UPDATE stock SET on_hand = 7 WHERE variant_id = ${variantId}`.execute(shop.inventory)
  const since = { at: shop.clock(), orders: [orderId] }
  expect(await noOversell.check(shop, since)).not.toContainEqual(expect.objectContaining({ of: variantId }))
  await sql`ALTER TABLE stock_adjustments RENAME TO hidden`.execute(shop.inventory)
  await noOversell.check(shop, since)
  await sql`ALTER TABLE hidden RENAME TO stock_adjustments`.execute(shop.inventory)
})

test('goods that left without having been on the shelf are an oversell, too', async () => {
  const { orderId, variantId } = await reserved()
  await sql`UPDATE reservation_lines SET state = 'EXPIRED' WHERE order_id = ${orderId}`.execute(shop.inventory)
  await sql`UPDATE reservations SET state = 'SHIPPED' WHERE order_id = ${orderId}`.execute(shop.inventory)
  expect(await shop.faults(noOversell, orderId)).toEqual([
    `was shipped with 2 of ${variantId} that the shelf did not have`,
  ])
})
