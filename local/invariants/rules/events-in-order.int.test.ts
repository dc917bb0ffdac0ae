import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { eventsInOrder } from './events-in-order.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

async function say(key: string, partition: number, ...versions: number[]) {
  for (const aggregateversion of versions) {
    await shop.say('orders.events', partition, key, JSON.stringify({ aggregateversion }))
  }
}

test('repetitions are no disorder', async () => {
  await say('ord_repeated', 0, 1, 2, 1, 2, 3, 2)
  expect(await shop.faults(eventsInOrder(), 'ord_repeated')).toEqual([])
})

test('versions that change places are found, and a gap, and a late beginning', async () => {
  await say('ord_swapped', 0, 1, 3, 2, 3)
  await say('ord_gap', 0, 1, 2, 4)
  await say('ord_late', 0, 2, 3)
  expect(await shop.faults(eventsInOrder(), 'ord_swapped')).toEqual(['appears on orders.events as 1, 3, 2'])
  expect(await shop.faults(eventsInOrder(), 'ord_gap')).toEqual(['appears on orders.events as 1, 2, 4'])
  expect(await shop.faults(eventsInOrder(), 'ord_late')).toEqual(['appears on orders.events as 2, 3'])
})

test('a key in two partitions has no order, even if it looks so', async () => {
  await say('ord_split', 0, 1)
  await say('ord_split', 3, 2)
  expect(await shop.faults(eventsInOrder(), 'ord_split')).toEqual([
    'is in more than one partition of orders.events: 0, 3',
  ])
})

test('what nobody can read has no version, and does not stop the look', async () => {
  for (const value of ['{', '[1]', '{"aggregateversion": "first"}', '{"aggregateversion": 99999999999}']) {
    await shop.say('orders.events', 0, 'ord_poison', value)
  }
  expect(await shop.faults(eventsInOrder(), 'ord_poison')).toEqual([])
})

test('a log that has forgotten the beginning may begin late and have gaps, and still must not go back', async () => {
  await say('ord_forgotten', 5, 1, 2, 4, 6)
  await say('ord_back', 5, 7, 5)
  await shop.forget('orders.events', 5, 2)
  expect(await shop.faults(eventsInOrder(), 'ord_forgotten')).toEqual([])
  expect(await shop.faults(eventsInOrder(), 'ord_back')).toEqual(['appears on orders.events as 7, 5'])
})
