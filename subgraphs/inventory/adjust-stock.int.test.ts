import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustStock } from './adjust-stock.ts'
import { listStock } from './list-stock.ts'
import { setReorderPoint } from './set-reorder-point.ts'
import { openInventory } from './testing/shelf.ts'

let shop: Awaited<ReturnType<typeof openInventory>>

beforeAll(async () => {
  shop = await openInventory()
})

afterAll(async () => {
  expect(await shop.miscounted()).toEqual([])
  await shop.close()
})

const adjust = (variantId: string, by: number, idempotencyKey: string = newId('req')) =>
  adjustStock(shop.db, { idempotencyKey, variantId, by, reason: 'COUNTED' }, 'usr_staff', shop.occasion)

test('twenty concurrent adjustments under one key are one, and are all answered alike', async () => {
  const lamp = await shop.stocked(0)
  const answers = await Promise.all(Array.from({ length: 20 }, () => adjust(lamp, 7, `key-${lamp}`)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ __typename: 'StockAdjusted', stock: { onHand: 7 } })
  expect(await shop.counted(lamp)).toEqual({ on_hand: 7, reserved: 0 })
})

test('a replay answers what was answered then, not what is now', async () => {
  const lamp = await shop.stocked(0)
  await adjust(lamp, 7, `key-${lamp}`)
  await adjust(lamp, 1)
  expect(await adjust(lamp, 7, `key-${lamp}`)).toMatchObject({ stock: { onHand: 7 } })
})

test('a key that stands for another adjustment is refused', async () => {
  const lamp = await shop.stocked(0)
  await adjust(lamp, 7, `key-${lamp}`)
  expect(await adjust(lamp, 8, `key-${lamp}`)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})

test('no adjustment may break what is promised, and a refused one leaves its key free', async () => {
  const lamp = await shop.stocked(5)
  await shop.reserve(newId('ord'), { [lamp]: 3 })
  expect(await adjust(lamp, -3, `key-${lamp}`)).toMatchObject({ __typename: 'WouldBreakReservations', reserved: 3 })
  shop.passMinutes(16)
  expect(await adjust(lamp, -3, `key-${lamp}`)).toMatchObject({ stock: { onHand: 2, reserved: 0 } })
})

test('a variant that inventory has never heard of is not found, whatever its id looks like', async () => {
  for (const id of [newId('var'), "' OR 1=1--", 'x'.repeat(10_000), 'a\0b']) {
    expect(await adjust(id, 1)).toMatchObject({ __typename: 'NotFound', id })
  }
})

test('nonsense is invalid, and says where', async () => {
  const lamp = await shop.stocked(0)
  expect(await adjust(lamp, 0)).toMatchObject({ __typename: 'InvalidInput', path: ['by'] })
  expect(await adjust(lamp, 2_000_000_000)).toMatchObject({ path: ['by'] })
  expect(await adjust(lamp, 1, '')).toMatchObject({ path: ['idempotencyKey'] })
  expect(await adjust(lamp, 1, 'k'.repeat(256))).toMatchObject({ path: ['idempotencyKey'] })
  const point = { variantId: lamp, reorderPoint: -1 }
  expect(await setReorderPoint(shop.db, point, shop.occasion)).toMatchObject({ path: ['reorderPoint'] })
})

test('the reorder point decides from when stock is low', async () => {
  const lamp = await shop.stocked(8)
  await setReorderPoint(shop.db, { variantId: lamp, reorderPoint: 8 }, shop.occasion)
  expect((await shop.changes(lamp)).at(-1)).toMatchObject({ data: { was: 'IN_STOCK', availability: 'LOW_STOCK' } })
})

test('the staff list goes on where it stopped, and can show only what is low', async () => {
  const [plenty, low] = [await shop.stocked(100), await shop.stocked(2)]
  const now = shop.occasion.clock()
  const all = await listStock(shop.db, { page: { first: 100, after: null }, lowOnly: false }, now)
  const after = all.at(-2)?.variantId ?? ''
  const rest = await listStock(shop.db, { page: { first: 100, after: [after] }, lowOnly: false }, now)
  expect(rest.map((level) => level.variantId)).toEqual([low])
  const short = await listStock(shop.db, { page: { first: 100, after: null }, lowOnly: true }, now)
  expect(short.map((level) => level.variantId)).toContain(low)
  expect(short.map((level) => level.variantId)).not.toContain(plenty)
})
