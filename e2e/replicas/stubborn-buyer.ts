import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { Buyer } from '../actors/buyers.ts'
import { orderOf, send } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { outcome } from '../actors/outcome.ts'
import { MyOrdersDocument } from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { Shop } from '../shop/shop.ts'

/** How long a buyer goes on asking while processes die around them, in ms. */
const stubbornly = { within: 90_000 }

/**
 * Places a buyer's order, asking again under the same key, at the next router each time, for as long as there is no answer;
 * and sees that it is confirmed, that it is their only one, and that it is charged once.
 * @param placed done once the shop has taken the order, before anything else is asked.
 */
export async function buysOnce(
  shop: Shop,
  { customer, input }: Buyer,
  routers: readonly string[],
  placed: () => Promise<void> = async () => {},
): Promise<void> {
  let turn = Math.floor(Math.random() * routers.length)
  const anywhere = () => clientOf(routers[turn++ % routers.length] ?? shop.url, customer.client.token)
  const { order } = await eventually(async () => outcome(await send(anywhere(), input), 'OrderPlaced'), stubbornly)
  await placed()
  const confirmed = await eventually(async () => {
    const now = await orderOf(anywhere(), order.id)
    assert.equal(now.status, 'CONFIRMED')
    return now
  }, stubbornly)
  const { me } = await eventually(() => anywhere().ask(MyOrdersDocument, { first: 10 }), stubbornly)
  assert.deepEqual(
    me?.orders?.edges.map(({ node }) => node.id),
    [order.id],
  )
  const charges = await chargesOf(shop, order.id)
  const { amount } = confirmed.total
  assert.deepEqual(charges, [{ authorised: amount, captured: '0.00', refunded: '0.00', voided: false }])
}
