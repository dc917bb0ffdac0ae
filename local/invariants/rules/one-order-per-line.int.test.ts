import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { oneOrderPerLine } from './one-order-per-line.ts'

let shop: SampleShop

beforeEach(async () => {
  shop = await openSampleShop()
})
afterEach(() => shop.close())

const orderLine = (orderId: string, cartLineId: string) =>
  sql`
  UPDATE events SET message = jsonb_set(message, '{data,lines,0,cartLineId}', to_jsonb(${cartLineId}::text))
  WHERE stream_id = ${orderId} AND version = 1`.execute(shop.orders)

test('a line that two live orders hold is found', async () => {
  const first = (await shop.placed()).orderId
  const second = await shop.confirmed()
  for (const orderId of [first, second]) await orderLine(orderId, 'lin_twice')
  expect(await shop.faults(oneOrderPerLine, 'lin_twice')).toEqual([`is in several live orders: ${first}, ${second}`])
})

test('a line whose other order was cancelled is well', async () => {
  for (const orderId of [await shop.cancelled(), await shop.confirmed()]) await orderLine(orderId, 'lin_again')
  expect(await shop.faults(oneOrderPerLine, 'lin_again')).toEqual([])
})
