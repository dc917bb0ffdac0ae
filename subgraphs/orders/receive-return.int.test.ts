import { staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeOrder } from './change-order.ts'
import type { OrderCommand } from './decide.ts'
import { readOrderEvents } from './order-store.ts'
import { type OrdersHarness, openOrders } from './testing/harness.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const change = (id: string, command: OrderCommand) => changeOrder(shop.deps, id, () => command)

/** An order that is on its way back, its money taken or written off. */
async function onItsWayBack(money: 'taken' | 'written off' = 'taken'): Promise<string> {
  const { id } = await shop.newOrder()
  await shop.confirm(id)
  const at = shop.clock().toISOString()
  await change(id, { type: 'ship', carrier: 'DHL', trackingNumber: '0034', at })
  if (money === 'taken') await shop.capture(id)
  else {
    await shop.refuse(id)
    await change(id, { type: 'write off payment', reason: 'A regular', at })
  }
  await change(id, { type: 'mark delivered', at })
  await change(id, { type: 'request return', reason: 'Too bright' })
  return id
}

/** What the customer is told that they get back, once staff have the parcel. */
async function refundOf(id: string): Promise<unknown> {
  const received = 'mutation($id: ID!) { receiveReturn(id: $id) { __typename } }'
  expect((await shop.ask(received, { id }, staff())).data).toEqual({ receiveReturn: { __typename: 'OrderChanged' } })
  const event = (await readOrderEvents(shop.db, id)).at(-1)
  return event?.type === 'order.return_received' ? event.data.refund : event?.type
}

test('a return tells what payments has left to give back, and nothing of what was written off', async () => {
  expect(await refundOf(await onItsWayBack())).toEqual({ amount: '59.38', currency: 'EUR' })
  shop.peers.state.refundable = { amount: '40.00', currency: 'EUR' }
  expect(await refundOf(await onItsWayBack())).toEqual({ amount: '40.00', currency: 'EUR' })
  expect(await refundOf(await onItsWayBack('written off'))).toBeNull()
})

test('a return is received though payments cannot say what goes back', async () => {
  const id = await onItsWayBack()
  shop.peers.payments.health = 'failing'
  expect(await refundOf(id)).toBeUndefined()
  shop.peers.payments.health = 'well'
})
