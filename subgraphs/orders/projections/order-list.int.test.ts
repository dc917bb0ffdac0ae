import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrderStatus } from '../order.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { countOrders, type ListKey, listKeyOf, listOrders, type OrderFilter } from './order-list-store.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
  for (let order = 0; order < 6; order++) {
    const { id } = await shop.newOrder()
    if (order % 2 === 0) await shop.confirm(id)
  }
  // In no order of their ids, and two of one moment.
  await sql`
    UPDATE order_views SET placed_at = placed_at - (ascii(right(order_id, 1)) % 3) * interval '1 hour'`.execute(shop.db)
  await sql`UPDATE order_views SET document = jsonb_set(document, '{placedAt}', to_jsonb(placed_at))`.execute(shop.db)
})
afterAll(() => shop.close())

async function allPages(filter: OrderFilter, first: number, oldestFirst = false): Promise<string[]> {
  const ids: string[] = []
  for (let after: ListKey | null = null; ; ) {
    const found = await listOrders(shop.db, filter, { first, after, oldestFirst })
    const page = found.slice(0, first)
    ids.push(...page.map(({ id }) => id))
    const last = page.at(-1)
    if (found.length <= first || !last) return ids
    after = listKeyOf(last)
  }
}

const expected = async (status: readonly OrderStatus[]) => {
  const rows = await shop.db.selectFrom('order_views').select(['order_id', 'status', 'placed_at']).execute()
  return rows
    .filter((row) => status.includes(row.status))
    .sort((a, b) => b.placed_at.getTime() - a.placed_at.getTime() || (a.order_id < b.order_id ? 1 : -1))
    .map(({ order_id }) => order_id)
}

test.each([[['PLACED']], [['CONFIRMED']], [['PLACED', 'CONFIRMED']], [['CONFIRMED', 'CONFIRMED']], [['RETURNED']]] as [
  OrderStatus[],
][])('orders that are %j come newest first, page by page', async (status) => {
  for (const first of [1, 2, 10]) expect(await allPages({ status }, first)).toEqual(await expected(status))
})

test.each([[['CONFIRMED']], [['PLACED', 'CONFIRMED']], [null]] as [OrderStatus[] | null][])(
  'orders that are %j come oldest first where that is asked for, page by page',
  async (status) => {
    const oldest = (await expected(status ?? ['PLACED', 'CONFIRMED'])).reverse()
    for (const first of [1, 2, 10]) expect(await allPages({ status }, first, true)).toEqual(oldest)
  },
)

test('orders of no status at all are none, and of whichever all', async () => {
  expect(await allPages({ status: [] }, 2)).toEqual([])
  expect(await allPages({ status: null }, 2)).toEqual(await expected(['PLACED', 'CONFIRMED']))
})

test('orders of a span of time begin with its first instant, and end before its last', async () => {
  const moments = await shop.db.selectFrom('order_views').select(['order_id', 'placed_at']).execute()
  const [first, last] = [...new Set(moments.map(({ placed_at }) => placed_at.getTime()))]
    .sort((a, b) => a - b)
    .slice(-2)
  const [placedFrom, placedBefore] = [new Date(first ?? 0), new Date(last ?? 0)]
  const within = moments.filter(({ placed_at }) => placed_at >= placedFrom && placed_at < placedBefore)
  expect(within.length).toBeGreaterThan(0)
  for (const status of [null, ['PLACED', 'CONFIRMED'] as const]) {
    const filter = { status, placedFrom, placedBefore }
    expect((await allPages(filter, 1)).sort()).toEqual(within.map(({ order_id }) => order_id).sort())
    expect(await countOrders(shop.db, filter)).toBe(within.length)
    expect(await allPages({ ...filter, placedBefore: placedFrom }, 2)).toEqual([])
  }
})
