import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderPerKey } from './order-per-key.ts'
import { openSampleShop, type SampleShop } from './testing/sample-shop.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

let next = 1_000
async function say(key: string, partition: number, ...versions: number[]) {
  for (const aggregateversion of versions) {
    const value = JSON.stringify({ id: `evt_${next}`, aggregateversion })
    await sql`INSERT INTO log.records VALUES ('orders.events', ${partition}, ${next++}, ${key}, ${value}, now())`.execute(
      shop.events,
    )
  }
}

test('repetitions are no disorder', async () => {
  await say('ord_repeated', 0, 1, 2, 1, 2, 3, 2)
  expect(await shop.faults(orderPerKey, 'ord_repeated')).toEqual([])
})

test('versions that change places are found, and a gap, and a late beginning', async () => {
  await say('ord_swapped', 0, 1, 3, 2, 3)
  await say('ord_gap', 0, 1, 2, 4)
  await say('ord_late', 0, 2, 3)
  expect(await shop.faults(orderPerKey, 'ord_swapped')).toEqual(['appears on orders.events as 1, 3, 2'])
  expect(await shop.faults(orderPerKey, 'ord_gap')).toEqual(['appears on orders.events as 1, 2, 4'])
  expect(await shop.faults(orderPerKey, 'ord_late')).toEqual(['appears on orders.events as 2, 3'])
})

test('a key in two partitions has no order, even if it looks so', async () => {
  await say('ord_split', 0, 1)
  await say('ord_split', 3, 2)
  expect(await shop.faults(orderPerKey, 'ord_split')).toEqual(['is in more than one partition of orders.events: 0, 3'])
})

test('what nobody can read has no version, and does not stop the look', async () => {
  for (const value of ['{', '[1]', '{"aggregateversion": "first"}', '{"aggregateversion": 99999999999}']) {
    await sql`INSERT INTO log.records VALUES ('orders.events', 0, ${next++}, 'ord_poison', ${value}, now())`.execute(
      shop.events,
    )
  }
  expect(await shop.faults(orderPerKey, 'ord_poison')).toEqual([])
})
