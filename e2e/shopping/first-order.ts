import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, orderOf, orderWhen, send, shipTo } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { follow } from '../actors/follow.ts'
import { stockBecomes, stockOf } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { findInStock } from '../actors/shelf-search.ts'
import {
  ClaimCartDocument,
  MarkDeliveredDocument,
  NotificationsDocument,
  ReceiveReturnDocument,
  RequestReturnDocument,
  ShipOrderDocument,
} from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import { mailsTo } from '../probes/mailbox.ts'
import { addsUp } from '../probes/order-total.ts'
import type { PartContext } from '../runner/part.ts'
import type { Shop } from '../shop/shop.ts'

/** What the walk needs to know of a shop, wherever it runs. */
export type Storefront = Pick<Shop, 'url' | 'mailbox' | 'sandbox'>

/**
 * One order's whole way through a shop with the demo catalog and accounts, from a search to its refund, seen only from outside:
 * GraphQL, the mailbox and the payment provider's ledger.
 * @throws AssertionError where the shop does not do as promised.
 */
export async function firstOrder(shop: Storefront, say: PartContext['say']): Promise<void> {
  const staff = await staffOf(shop)
  say('a guest finds something, fills a cart, signs up and takes it along')
  const guest = clientOf(shop.url)
  const variantId = await findInStock(guest, 2)
  const before = await stockOf(staff, variantId)
  const { guestToken } = await addToCart(guest, variantId, 2)
  assert.ok(guestToken)
  const customer = await newCustomer(shop)
  const { client } = customer
  const { claimCart } = await client.ask(ClaimCartDocument, { guestToken })
  assert.deepEqual(
    outcome(claimCart, 'CartChanged').cart.lines.map(({ quantity, variant }) => [quantity, variant?.id]),
    [[2, variantId]],
  )

  say('they order it and watch it be confirmed')
  const input = await agree(customer)
  const { order: placed } = outcome(await send(client, input), 'OrderPlaced')
  const live = follow(client, placed.id, 0)
  await live.until('ORDER_CONFIRMED')
  assert.deepEqual(
    live.events.map(({ sequence, type }) => [sequence, type]),
    [
      [1, 'ORDER_PLACED'],
      [2, 'STOCK_RESERVED'],
      [3, 'PAYMENT_AUTHORISED'],
      [4, 'ORDER_CONFIRMED'],
    ],
  )
  const confirmed = await orderOf(client, placed.id)
  addsUp(confirmed)
  assert.deepEqual(confirmed.total, input.expectedTotal)
  assert.equal(confirmed.payment?.status, 'AUTHORISED')
  assert.deepEqual(confirmed.payment.authorised, confirmed.total)
  assert.equal(confirmed.customer?.id, customer.id)
  assert.equal(confirmed.shipTo.city, shipTo.city)
  assert.deepEqual(
    confirmed.lines.map(({ quantity, variant }) => [quantity, variant?.id]),
    [[2, variantId]],
  )
  await stockBecomes(staff, variantId, { onHand: before.onHand, reserved: before.reserved + 2 })

  say('staff ship it: the money is taken, the goods leave')
  const shipment = { id: placed.id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await staff.ask(ShipOrderDocument, { input: shipment })).shipOrder, 'OrderChanged')
  await live.until('ORDER_SHIPPED')
  const captured = await orderOf(client, placed.id)
  assert.equal(captured.payment?.status, 'CAPTURED')
  assert.deepEqual(captured.payment?.captured, confirmed.total)
  await stockBecomes(staff, variantId, { onHand: before.onHand - 2, reserved: before.reserved })

  say('the customer is told, in the shop and by mail')
  await eventually(
    async () => {
      const { me } = await client.ask(NotificationsDocument, {})
      const about = me?.notifications?.edges.filter(({ node }) => node.order?.id === placed.id) ?? []
      assert.deepEqual([...new Set(about.map(({ node }) => node.topic))].sort(), ['ORDER', 'SHIPMENT'])
      const mails = await mailsTo(shop, customer.email)
      assert.ok(mails.some(({ subject, text }) => `${subject}${text}`.includes(placed.number)))
    },
    { within: 30_000 },
  )

  say('it is delivered, comes back, and is refunded in full')
  outcome((await staff.ask(MarkDeliveredDocument, { id: placed.id })).markDelivered, 'OrderChanged')
  const back = { id: placed.id, reason: 'Too bright' }
  outcome((await client.ask(RequestReturnDocument, back)).requestReturn, 'OrderChanged')
  outcome((await staff.ask(ReceiveReturnDocument, { id: placed.id })).receiveReturn, 'OrderChanged')
  await orderBecomes(client, placed.id, 'RETURNED')
  const refunded = await orderWhen(client, placed.id, ({ payment }) => assert.equal(payment?.status, 'REFUNDED'))
  assert.deepEqual(refunded.payment?.refunded, confirmed.total)
  await live.until('RETURN_RECEIVED')
  assert.deepEqual(
    live.events.map(({ sequence }) => sequence),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  )
  await live.close()
  const { amount } = confirmed.total
  assert.deepEqual(await chargesOf(shop, placed.id), [
    { authorised: amount, captured: amount, refunded: amount, voided: false },
  ])
}
