import { message } from '@micromart/events'
import { dayMs } from '@micromart/service'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { sampleOrder } from '../testing/samples.ts'

let shop: SearchHarness

beforeEach(async () => {
  shop = await openSearch({ environment: { MICROMART_SALES_HALF_LIFE_DAYS: '10' } })
  await shop.hearProduct({ id: 'p1', name: 'Table lamp', category: ['home', 'lighting'] })
  await shop.hearProduct({ id: 'p2', name: 'Floor lamp', category: ['home', 'lighting'] })
  await shop.hearProduct({ id: 'p3', name: 'Filament bulb', category: ['home', 'bulbs'], sizes: ['E14', 'E27'] })
  await shop.hearProduct({ id: 'p4', name: 'Canvas tent', category: ['outdoors', 'camping'] })
  await shop.hearProduct({ id: 'p5', name: 'Desk lamp', category: ['office', 'desks'] })
  for (const variant of ['p1-One', 'p2-One', 'p3-E14', 'p3-E27', 'p4-One', 'p5-One']) await shop.hearStock(variant, 9)
})
afterEach(() => shop.close())

/** So many orders of these variants. */
const ordered = async (times: number, ...variants: string[]) => {
  for (let nth = 0; nth < times; nth++) await shop.hearOrder(variants)
}

test('what is bought with a product comes beside what is like it, once two orders had both', async () => {
  expect(await shop.related('p1', 3)).toEqual(['p2', 'p3'])
  await ordered(1, 'p1-One', 'p4-One')
  expect(await shop.related('p1', 3)).toEqual(['p2', 'p3'])
  await ordered(1, 'p1-One', 'p4-One')
  expect(await shop.related('p1', 3)).toEqual(['p4', 'p2', 'p3'])
  expect(await shop.related('p4', 1)).toEqual(['p1'])
  // What is both comes before what is one.
  await ordered(2, 'p1-One', 'p3-E14')
  expect((await shop.related('p1', 3))[0]).toBe('p3')
  await shop.hearStock('p4-One', 0, 2)
  expect(await shop.related('p1', 3)).not.toContain('p4')
})

test('what everybody buys anyway goes with nothing in particular', async () => {
  await ordered(12, 'p4-One')
  await ordered(3, 'p1-One', 'p4-One')
  await ordered(3, 'p1-One', 'p5-One')
  expect((await shop.related('p1', 9)).filter((name) => ['p4', 'p5'].includes(name))).toEqual(['p5', 'p4'])
})

test('two sizes of one product are one, and what is cancelled or not confirmed counts for nothing', async () => {
  await ordered(2, 'p3-E14', 'p3-E27', 'p1-One')
  const sales = () =>
    shop.db.selectFrom('product_sales').select(['product_id', 'score']).orderBy('product_id').execute()
  expect((await sales()).map(({ score }) => Math.round(score))).toEqual([2, 2])
  const before = await sales()
  await shop.hearOrder(['p1-One', 'p4-One'], 'order.cancelled')
  await shop.hearOrder(['p1-One', 'p4-One'], null)
  expect(await sales()).toEqual(before)
  expect(await shop.db.selectFrom('placed_orders').select('variant_ids').execute()).toEqual([
    { variant_ids: ['p1-One', 'p4-One'] },
  ])
  const about = { orderId: 'ord_9', number: 'MM-7F3K-22', customerId: 'usr_1' }
  await shop.hear('orders.events', 'order.confirmed', about, { subject: 'ord_9', version: 2 })
  expect(await sales()).toEqual(before)
})

test('what is bought together comes first, whatever else sells, and stays so though it is cancelled or sent back later', async () => {
  await ordered(30, 'p2-One')
  const sent = [await shop.hearOrder(['p1-One', 'p4-One']), await shop.hearOrder(['p1-One', 'p4-One'])]
  await ordered(2, 'p1-One', 'p2-One')
  await shop.hearOrder(['p1-One', 'p5-One'], 'order.cancelled')
  await ordered(1, 'p1-One', 'p5-One')
  const related = await shop.related('p1', 4)
  expect(related.slice(0, 2).toSorted()).toEqual(['p2', 'p4'])
  expect(related.indexOf('p5')).toBe(-1)
  const about = { number: 'MM-7F3K-22', customerId: 'usr_1' }
  for (const [nth, orderId] of sent.entries()) {
    const said = { subject: orderId, version: 3 }
    if (nth === 0) await shop.hear('orders.events', 'order.return_received', { orderId, ...about, refund: null }, said)
    else await shop.hear('orders.events', 'order.cancelled', { orderId, ...about, reason: 'OUT_OF_STOCK' }, said)
  }
  expect(await shop.related('p1', 4)).toEqual(related)
})

test('an order that is heard again is counted once', async () => {
  const orderId = await shop.hearOrder(['p1-One', 'p4-One'])
  const about = { orderId, number: 'MM-7F3K-22', customerId: 'usr_1' }
  await shop.hear('orders.events', 'order.confirmed', about, { subject: orderId, version: 2 })
  const { orders } = await shop.db.selectFrom('bought_together').select('orders').limit(1).executeTakeFirstOrThrow()
  expect(orders).toBe(1)
})

test('orders that are heard together count as those that are heard one by one', async () => {
  const orders = [['p1-One', 'p4-One'], ['p3-E14', 'p3-E27', 'p1-One'], ['p4-One', 'p1-One'], ['p5-One'], ['gone']]
  const about = { number: 'MM-7F3K-22', customerId: 'usr_1' }
  const events = (round: string) =>
    orders.flatMap((variantIds, nth) => {
      const orderId = `ord_${round}_${nth}`
      const said = { subject: orderId, source: 'orders', time: shop.clock() }
      const ended = { ...said, data: { orderId, ...about }, id: `evt_${orderId}_2`, aggregateVersion: 2 }
      return [
        message('orders.events', 'order.placed', {
          ...{ ...said, id: `evt_${orderId}_1`, aggregateVersion: 1, data: sampleOrder(orderId, variantIds) },
        }),
        nth === 2
          ? message('orders.events', 'order.cancelled', { ...ended, data: { ...ended.data, reason: 'OUT_OF_STOCK' } })
          : message('orders.events', 'order.confirmed', ended),
      ]
    })
  const counted = async () => {
    const sales = await shop.db.deleteFrom('product_sales').returning(['product_id', 'score']).execute()
    const pairs = await shop.db
      .deleteFrom('bought_together')
      .returning(['product_id', 'other_id', 'orders', 'score'])
      .execute()
    return [...sales, ...pairs].map((row) => JSON.stringify({ ...row, score: Math.round(row.score) })).sort()
  }
  for (const event of events('alone')) await shop.hearTogether([event])
  const alone = await counted()
  expect(alone).toHaveLength(8)
  await shop.hearTogether(events('together'))
  expect(await counted()).toEqual(alone)
  expect(await shop.db.selectFrom('placed_orders').select('order_id').execute()).toEqual([])
})

test('of equals what sells comes first, until it sells no more, and never before what fits better', async () => {
  const lamps = () => shop.found('lamp')
  const before = await lamps()
  const last = before.at(-1) ?? ''
  await ordered(8, `${last}-One`)
  expect(await lamps()).toEqual(before)
  await shop.work('popularity')
  expect((await lamps())[0]).toBe(last)
  expect((await shop.found('table lamp'))[0]).toBe('p1')
  shop.passTime(100 * dayMs)
  await shop.work('popularity')
  expect(await lamps()).toEqual(before)
})

test('a list that is being read shows nothing twice when something begins to sell', async () => {
  const first = await shop.search({ query: 'lamp', first: 1 })
  const seen = first.edges.map(({ node }: { node: { id: string } }) => node.id)
  const rest = (await shop.found('lamp')).at(-1) ?? ''
  await ordered(8, `${rest}-One`, 'p4-One')
  await shop.work('popularity')
  let page = first
  while (page.pageInfo.hasNextPage) {
    page = await shop.search({ query: 'lamp', first: 1, after: page.pageInfo.endCursor })
    seen.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id))
  }
  expect(new Set(seen).size).toBe(seen.length)
})
