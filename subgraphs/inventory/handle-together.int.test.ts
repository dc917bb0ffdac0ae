import { newId } from '@micromart/ids'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InventoryHarness, openInventory } from './testing/harness.ts'

let shop: InventoryHarness

beforeAll(async () => {
  shop = await openInventory()
})

afterAll(async () => {
  expect(await shop.miscounted()).toEqual([])
  await shop.close()
})

test('of fifty orders for the last ten pieces that come together, the first ten get them, and the shelf is told of once', async () => {
  const lamp = await shop.stocked(10)
  const orders = Array.from({ length: 50 }, () => newId('ord'))
  const before = await shop.changes(lamp)
  await shop.hearTogether(orders.map((order) => shop.command('reserve', order, { [lamp]: 1 })))
  const told = await Promise.all(orders.map(shop.replyTypes))
  expect(told).toEqual(orders.map((_, nth) => [nth < 10 ? 'inventory.reserved' : 'inventory.rejected']))
  expect(await shop.counted(lamp)).toEqual({ on_hand: 10, reserved: 10 })
  const changes = (await shop.changes(lamp)).slice(before.length)
  expect(changes.map(({ data }) => data.available)).toEqual([0])
})

test('a command that comes twice at once is answered twice, alike, and done once', async () => {
  const lamp = await shop.stocked(5)
  const order = newId('ord')
  const reserve = shop.command('reserve', order, { [lamp]: 2 })
  await shop.hearTogether([reserve, shop.command('commit', order), reserve])
  await shop.hearTogether([reserve, shop.command('reserve', newId('ord'), { [lamp]: 1 })])
  const [first, committed, ...again] = await shop.replies(order)
  expect([first?.type, committed?.type]).toEqual(['inventory.reserved', 'inventory.committed'])
  expect(again).toEqual([first, first])
  expect(await shop.counted(lamp)).toEqual({ on_hand: 5, reserved: 3 })
})

test('what comes together is answered, and leaves the shelf, as if it had come one by one', async () => {
  const step = fc.record({
    step: fc.constantFrom('reserve', 'reserve', 'commit', 'release', 'ship'),
    order: fc.nat(3),
    lamps: fc.integer({ min: 1, max: 4 }),
    ropes: fc.integer({ min: 0, max: 4 }),
  })
  type Step = { step: 'reserve' | 'commit' | 'release' | 'ship'; order: number; lamps: number; ropes: number }
  const steps = fc.array(step, { minLength: 2, maxLength: 14 }) as fc.Arbitrary<Step[]>
  const play = async (all: readonly Step[], together: boolean) => {
    const [lamp, rope] = [await shop.stocked(6), await shop.stocked(5)]
    const orders = Array.from({ length: 4 }, () => newId('ord'))
    const commands = all.map(({ step, order, lamps, ropes }) =>
      shop.command(step, orders[order] ?? '', { [lamp]: lamps, ...(ropes > 0 && { [rope]: ropes }) }),
    )
    if (together) await shop.hearTogether(commands)
    else for (const command of commands) await shop.hearTogether([command])
    const short = (reply: { type: string; data: object }) =>
      'short' in reply.data
        ? [reply.type, JSON.stringify(reply.data.short).replaceAll(lamp, 'l').replaceAll(rope, 'r')]
        : reply.type
    return {
      replies: await Promise.all(orders.map(async (order) => (await shop.replies(order)).map(short))),
      counted: [await shop.counted(lamp), await shop.counted(rope)],
    }
  }
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      expect(await play(all, true)).toEqual(await play(all, false))
    }),
    { numRuns: 15 },
  )
})
