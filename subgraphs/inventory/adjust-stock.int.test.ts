import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustStock } from './adjust-stock.ts'
import { setReorderPoint } from './set-reorder-point.ts'
import { type InventoryHarness, openInventory } from './testing/harness.ts'

let shop: InventoryHarness

beforeAll(async () => {
  shop = await openInventory()
})

afterAll(async () => {
  expect(await shop.miscounted()).toEqual([])
  await shop.close()
})

const adjust = (variantId: string, by: number, idempotencyKey: string = newId('req')) =>
  adjustStock(shop.deps, { idempotencyKey, variantId, by, reason: 'COUNTED' }, 'usr_staff')

test('twenty concurrent adjustments under one key are one, and are all answered alike', async () => {
  const lamp = await shop.stocked(0)
  const answers = await Promise.all(Array.from({ length: 20 }, () => adjust(lamp, 7, `key-${lamp}`)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ stock: { onHand: 7 } })
  expect(await shop.counted(lamp)).toEqual({ on_hand: 7, reserved: 0 })
})

test('a replay answers what was answered then, not what is now', async () => {
  const lamp = await shop.stocked(0)
  const first = await adjust(lamp, 7, `key-${lamp}`)
  await adjust(lamp, 1)
  expect(first).toMatchObject({ stock: { onHand: 7 } })
  expect(await adjust(lamp, 7, `key-${lamp}`)).toEqual(first)
})

test('a key that stands for another adjustment is refused', async () => {
  const lamp = await shop.stocked(0)
  await adjust(lamp, 7, `key-${lamp}`)
  expect(await adjust(lamp, 8, `key-${lamp}`)).toEqual({ problem: 'key reused' })
})

test('no adjustment may break what is promised, and a refused one leaves its key free', async () => {
  const lamp = await shop.stocked(5)
  await shop.reserve(newId('ord'), { [lamp]: 3 })
  expect(await adjust(lamp, -3, `key-${lamp}`)).toEqual({
    problem: 'would break reservations',
    onHand: 5,
    reserved: 3,
    available: 2,
  })
  shop.passMinutes(16)
  expect(await adjust(lamp, -3, `key-${lamp}`)).toMatchObject({ stock: { onHand: 2, reserved: 0 } })
})

test('a variant that inventory has never heard of is missing, and leaves the key free', async () => {
  const [ghost, lamp] = [newId('var'), await shop.stocked(0)]
  expect(await adjust(ghost, 1, `key-${lamp}`)).toEqual({ problem: 'no such variant', id: ghost })
  expect(await adjust(lamp, 1, `key-${lamp}`)).toMatchObject({ stock: { onHand: 1 } })
  expect(await setReorderPoint(shop.deps, { variantId: ghost, reorderPoint: 1 })).toMatchObject({ id: ghost })
})

test('every piece that came or went by hand is written down, with who did it and why', async () => {
  const lamp = await shop.stocked(0)
  await adjust(lamp, 7)
  await adjust(lamp, -2)
  const written = await shop.db
    .selectFrom('stock_adjustments')
    .select(['pieces', 'reason', 'staff_id'])
    .where('variant_id', '=', lamp)
    .orderBy('at')
    .execute()
  const by = { reason: 'COUNTED', staff_id: 'usr_staff' }
  expect(written).toEqual([
    { pieces: 7, ...by },
    { pieces: -2, ...by },
  ])
})

test('the reorder point decides from when stock is low', async () => {
  const lamp = await shop.stocked(8)
  await setReorderPoint(shop.deps, { variantId: lamp, reorderPoint: 8 })
  expect((await shop.changes(lamp)).at(-1)).toMatchObject({ data: { was: 'IN_STOCK', availability: 'LOW_STOCK' } })
})

test('setting the reorder point to what it is changes nothing', async () => {
  const lamp = await shop.stocked(8)
  await setReorderPoint(shop.deps, { variantId: lamp, reorderPoint: 6 })
  const told = (await shop.changes(lamp)).length
  expect(await setReorderPoint(shop.deps, { variantId: lamp, reorderPoint: 6 })).toMatchObject({
    stock: { reorderPoint: 6 },
  })
  expect(await shop.changes(lamp)).toHaveLength(told)
})
