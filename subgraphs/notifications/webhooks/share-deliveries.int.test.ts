import { message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { aRun } from '@micromart/service/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, expect, test } from 'vitest'
import { sampleOrder, sampleStock } from '../testing/samples.ts'
import { webhookTest } from '../testing/webhook-test.ts'
import { sendDeliveries } from './send-deliveries.ts'

const { after, end } = cleanups()
const { open, receiver } = webhookTest(after)
afterEach(end)

const secondMs = 1_000

test('a sender that is to end lets nobody wait, and what it leaves is attempted again', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  const stopping = new AbortController()
  endpoint.answers(() => stopping.abort())
  await shop.placed('ord_1', 'usr_ada')
  await sendDeliveries(shop.deps, aRun(stopping.signal))
  const [first] = (await shop.webhookOf(id)).deliveries
  expect(first).toMatchObject({ status: 'PENDING', attempts: [{ fault: 'The shop was stopped before it answered.' }] })
})

test('of what is heard together each event is told to whoever chose it, and means to people what it does by itself', async () => {
  const [shop, ofOrders, ofStock] = [await open(), await receiver(), await receiver()]
  const parts = (subject: string, time = shop.clock()) => ({ id: newId('evt'), subject, aggregateVersion: 1, time })
  const placed = (order: string, time?: Date) => {
    const data = sampleOrder(order, 'usr_ada')
    return message('orders.events', 'order.placed', { ...parts(order, time), source: 'orders', data })
  }
  const fell = (variant: string, available: number) => {
    const data = sampleStock(variant, available)
    return message('inventory.events', 'stock.changed', { ...parts(variant), source: 'inventory', data })
  }
  const anHourAgo = new Date(shop.clock().getTime() - 3_600_000)
  await shop.registered(ofOrders.url, ['ORDER_PLACED', 'STOCK_OUT'])
  await shop.registered(ofStock.url, ['STOCK_LOW', 'STOCK_OUT'])
  await shop.hearTogether([placed('ord_1'), placed('ord_2'), placed('ord_before', anHourAgo)])
  await shop.hearTogether([fell('var_1', 3), fell('var_2', 0)])
  await shop.sendWebhooks()
  expect(ofOrders.types().sort()).toEqual(['order.placed', 'order.placed', 'stock.out'])
  expect(ofStock.types().sort()).toEqual(['stock.low', 'stock.out'])
})

test('several senders share the work, and each event is sent once', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  await shop.registered(endpoint.url)
  const orders = Array.from({ length: 10 }, (_, nth) => `ord_${nth}`)
  for (const order of orders) {
    await shop.placed(order, 'usr_ada')
    await shop.confirmed(order, 'usr_ada')
  }
  await Promise.all([shop.sendWebhooks(), shop.sendWebhooks(), shop.sendWebhooks()])
  for (const order of orders) {
    const told = endpoint.received.filter(({ data }) => data.orderId === order).map(({ type }) => type)
    expect(told).toEqual(['order.placed', 'order.confirmed'])
  }
})

test('no more than four attempts are under way at one endpoint', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  await shop.registered(endpoint.url)
  const open4: (() => void)[] = []
  let most = 0
  endpoint.answers((response) => {
    open4.push(() => response.writeHead(200).end())
    most = Math.max(most, open4.length)
  })
  for (let nth = 0; nth < 9; nth++) await shop.placed(`ord_${nth}`, 'usr_ada')
  const sent = shop.sendWebhooks()
  for (let answered = 0; answered < 9; answered++) {
    await eventually(() => expect(open4.length).toBe(Math.min(4, 9 - answered)))
    open4.shift()?.()
  }
  await sent
  expect(most).toBe(4)
})

test('what somebody died with is taken over, and what they say afterwards counts no more', async () => {
  const [shop, endpoint] = [await open(), await receiver()]
  const { id } = await shop.registered(endpoint.url)
  const held: (() => void)[] = []
  endpoint.answers((response) => held.push(() => response.writeHead(500).end()))
  await shop.placed('ord_1', 'usr_ada')
  const frozen = sendDeliveries(shop.deps, aRun())
  await eventually(() => expect(held).toHaveLength(1))
  await shop.sendWebhooks()
  expect(endpoint.received).toHaveLength(1)

  shop.passTime(30 * secondMs)
  endpoint.answers((response) => response.writeHead(200).end())
  await shop.sendWebhooks()
  held[0]?.()
  await frozen
  const [first] = (await shop.webhookOf(id)).deliveries
  expect(first).toMatchObject({ status: 'DELIVERED', attempts: [{ statusCode: 200 }] })
  expect(new Set(endpoint.received.map((each) => each.id)).size).toBe(1)
})
