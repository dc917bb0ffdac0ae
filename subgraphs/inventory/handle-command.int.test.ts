import { newId } from '@micromart/ids'
import { allowWrites, refuseWritesOf } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStock } from './stock-store.ts'
import { type InventoryHarness, openInventory } from './testing/harness.ts'

let shop: InventoryHarness

beforeAll(async () => {
  shop = await openInventory()
})

afterAll(async () => {
  expect(await shop.miscounted()).toEqual([])
  await shop.close()
})

test('of a hundred orders for the last piece one gets it', async () => {
  const lamp = await shop.stocked(1)
  const orders = Array.from({ length: 100 }, () => newId('ord'))
  await Promise.all(orders.map((order) => shop.reserve(order, { [lamp]: 1 })))
  const told = (await Promise.all(orders.map(shop.replyTypes))).flat()
  expect(told.filter((type) => type === 'inventory.reserved')).toHaveLength(1)
  expect(told.filter((type) => type === 'inventory.rejected')).toHaveLength(99)
  expect(await shop.counted(lamp)).toEqual({ on_hand: 1, reserved: 1 })
})

test('orders for the same variants in opposite order never wait for each other for ever', async () => {
  const [lamp, rope] = [await shop.stocked(50), await shop.stocked(50)]
  const orders = Array.from({ length: 40 }, () => newId('ord'))
  await Promise.all(
    orders.map((order, nth) => shop.reserve(order, nth % 2 ? { [lamp]: 1, [rope]: 1 } : { [rope]: 1, [lamp]: 1 })),
  )
  expect(await shop.counted(lamp)).toEqual({ on_hand: 50, reserved: 40 })
})

test('a reservation that cannot be kept whole takes nothing', async () => {
  const [lamp, rope] = [await shop.stocked(5), await shop.stocked(1)]
  const order = newId('ord')
  await shop.reserve(order, { [lamp]: 1, [rope]: 2 })
  expect((await shop.replies(order))[0]).toMatchObject({
    type: 'inventory.rejected',
    data: { short: [{ sku: rope, wanted: 2, available: 1 }] },
  })
  expect(await shop.counted(lamp)).toEqual({ on_hand: 5, reserved: 0 })
})

test('a repeated command repeats its reply, under the same id, and does nothing more', async () => {
  const lamp = await shop.stocked(5)
  const order = newId('ord')
  await shop.reserve(order, { [lamp]: 2 })
  await shop.reserve(order, { [lamp]: 2 })
  const [first, second, ...more] = await shop.replies(order)
  expect(second).toEqual(first)
  expect(more).toEqual([])
  expect(await shop.counted(lamp)).toEqual({ on_hand: 5, reserved: 2 })
})

test('the same command heard twice at once counts once', async () => {
  const lamp = await shop.stocked(5)
  const order = newId('ord')
  await Promise.all([shop.reserve(order, { [lamp]: 2 }), shop.reserve(order, { [lamp]: 2 })])
  expect(await shop.replyTypes(order)).toEqual(['inventory.reserved', 'inventory.reserved'])
  expect(await shop.counted(lamp)).toEqual({ on_hand: 5, reserved: 2 })
})

test('a release that comes before its reserve leaves a tombstone', async () => {
  const lamp = await shop.stocked(5)
  const order = newId('ord')
  await shop.tell('release', order)
  await shop.reserve(order, { [lamp]: 2 })
  expect(await shop.replyTypes(order)).toEqual(['inventory.released', 'inventory.released'])
  expect(await shop.counted(lamp)).toEqual({ on_hand: 5, reserved: 0 })
})

test('goods go from held to committed to shipped, and each change is told in order', async () => {
  const lamp = await shop.stocked(7)
  const order = newId('ord')
  await shop.reserve(order, { [lamp]: 2 })
  await shop.tell('commit', order)
  expect(await shop.counted(lamp)).toEqual({ on_hand: 7, reserved: 2 })
  await shop.tell('ship', order)
  expect(await shop.counted(lamp)).toEqual({ on_hand: 5, reserved: 0 })
  const changes = await shop.changes(lamp)
  expect(changes.map((change) => change.aggregateversion)).toEqual([1, 2, 3, 4])
  expect(changes.map(({ data }) => [data.was, data.availability])).toEqual([
    [null, 'OUT_OF_STOCK'],
    ['OUT_OF_STOCK', 'IN_STOCK'],
    ['IN_STOCK', 'LOW_STOCK'],
    ['LOW_STOCK', 'LOW_STOCK'],
  ])
})

describe('a hold that has expired', () => {
  test('stops counting at once, before anybody has swept it', async () => {
    const lamp = await shop.stocked(1)
    const [slow, quick] = [newId('ord'), newId('ord')]
    await shop.reserve(slow, { [lamp]: 1 })
    shop.passMinutes(16)
    expect(await readStock(shop.db, [lamp], shop.clock())).toMatchObject([{ onHand: 1, reserved: 0 }])
    await shop.reserve(quick, { [lamp]: 1 })
    expect(await shop.replyTypes(quick)).toEqual(['inventory.reserved'])
    await shop.tell('commit', slow)
    expect(await shop.replyTypes(slow)).toEqual(['inventory.reserved', 'inventory.commit_rejected'])
    expect(await shop.counted(lamp)).toEqual({ on_hand: 1, reserved: 1 })
  })

  test('is taken again by its commit while the goods are there', async () => {
    const lamp = await shop.stocked(1)
    const order = newId('ord')
    await shop.reserve(order, { [lamp]: 1 })
    shop.passMinutes(16)
    await shop.work('hold-sweeper')
    expect(await shop.counted(lamp)).toEqual({ on_hand: 1, reserved: 0 })
    await shop.tell('commit', order)
    expect(await shop.replyTypes(order)).toEqual(['inventory.reserved', 'inventory.committed'])
    expect(await shop.counted(lamp)).toEqual({ on_hand: 1, reserved: 1 })
  })

  test('is swept though another cannot be', async () => {
    const [lamp, rope, bell] = [await shop.stocked(1), await shop.stocked(1), await shop.stocked(1)]
    for (const variant of [lamp, rope, bell]) await shop.reserve(newId('ord'), { [variant]: 1 })
    await refuseWritesOf(shop.db, 'stock', 'variant_id', rope)
    shop.passMinutes(16)
    await shop.work('hold-sweeper')
    const reserved = async (variant: string) => (await shop.counted(variant)).reserved
    expect([await reserved(lamp), await reserved(rope), await reserved(bell)]).toEqual([0, 1, 0])
    await allowWrites(shop.db, 'stock')
    shop.passTime(2_000)
    await shop.work('hold-sweeper')
    expect(await reserved(rope)).toBe(0)
  })

  test('is swept and told once, however many sweep', async () => {
    const lamp = await shop.stocked(3)
    await shop.reserve(newId('ord'), { [lamp]: 3 })
    shop.passMinutes(16)
    await Promise.all([1, 2, 3].map(() => shop.work('hold-sweeper')))
    expect((await shop.changes(lamp)).at(-1)).toMatchObject({
      aggregateversion: 4,
      data: { available: 3, was: 'OUT_OF_STOCK', availability: 'LOW_STOCK' },
    })
  })

  test('never comes back once it was committed', async () => {
    const lamp = await shop.stocked(1)
    const order = newId('ord')
    await shop.reserve(order, { [lamp]: 1 })
    await shop.tell('commit', order)
    shop.passMinutes(60)
    await shop.work('hold-sweeper')
    expect(await shop.counted(lamp)).toEqual({ on_hand: 1, reserved: 1 })
  })
})
