import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { follow } from '../actors/follow.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { buyAsGuest, guestWish, holderOf, newGuest } from '../actors/guests.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, PASSWORD, personOf, staffOf } from '../actors/people.ts'
import {
  CancelOrderDocument,
  ClaimOrdersDocument,
  GuestOrderDocument,
  MarkDeliveredDocument,
  MyOrdersDocument,
  RequestReturnDocument,
  ShipOrderDocument,
  SignUpDocument,
  VerifyEmailDocument,
} from '../generated.ts'
import { codeFor, mailsTo } from '../probes/mailbox.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { shopCommand } from '../shop/shop-command.ts'

export const title = 'A guest buys without an account, and an account that confirms their address has the order'

const SETTLING_MS = 90_000

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 9 })

  say('a guest buys, and the mail has what opens the order')
  const guest = await newGuest(shop, variantId)
  const bought = await buyAsGuest(guest)
  const { id, holder } = bought
  const live = follow(holder, id, 0)
  await becomes(holder, id, { status: 'CONFIRMED', payment: 'AUTHORISED' })
  await live.until('ORDER_CONFIRMED')
  assert.equal(await codeFor(shop, guest.email, `Order ${bought.number} is confirmed`), bought.orderToken)
  assert.equal((await holder.ask(GuestOrderDocument, { id })).order?.customer, null)

  say('what they buy again, they cancel')
  await addToCart(guest.client, variantId)
  const again = await buyAsGuest(guest)
  assert.notEqual(again.orderToken, bought.orderToken)
  await becomes(again.holder, again.id, { status: 'CONFIRMED', payment: 'AUTHORISED' })
  const { cancelOrder } = await again.holder.ask(CancelOrderDocument, { id: again.id })
  assert.equal(outcome(cancelOrder, 'OrderChanged').order.cancelReason, 'CUSTOMER_REQUEST')
  await becomes(again.holder, again.id, { status: 'CANCELLED', payment: 'VOIDED' })
  await stockBecomes(staff, variantId, { onHand: 9, reserved: 1 })

  say('it is shipped and delivered, and goes back by its token')
  const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged')
  outcome((await staff.ask(MarkDeliveredDocument, { id })).markDelivered, 'OrderChanged')
  outcome((await holder.ask(RequestReturnDocument, { id, reason: 'Too bright' })).requestReturn, 'OrderChanged')
  await live.until('RETURN_REQUESTED')
  await eventually(
    async () => {
      const subjects = (await mailsTo(shop, guest.email)).map(({ subject }) => subject)
      for (const happened of ['is confirmed', 'is on its way', 'has arrived']) {
        assert.ok(subjects.includes(`Order ${bought.number} ${happened}`), happened)
      }
      assert.ok(subjects.includes(`Order ${again.number} is cancelled`))
    },
    { within: SETTLING_MS },
  )

  say('strangers see nothing, and can do nothing')
  const eve = await newCustomer(shop)
  const strangers = [eve.client, again.holder, holderOf(shop, 'none'), holderOf(shop, `${bought.orderToken}A`)]
  for (const stranger of strangers) {
    assert.equal((await stranger.ask(GuestOrderDocument, { id })).order, null)
    outcome((await stranger.ask(CancelOrderDocument, { id })).cancelOrder, 'NotFound')
    assert.deepEqual(await follow(stranger, id, 0).refused(), ['NOT_FOUND'])
  }
  for (const nobody of [clientOf(shop.url), guest.client]) {
    assert.deepEqual((await nobody.send(GuestOrderDocument, { id })).codes, ['UNAUTHENTICATED'])
  }
  assert.deepEqual((await holder.send(MyOrdersDocument, { first: 5 })).data?.me ?? null, null)

  say('a guest orders in no name but their own')
  await addToCart(eve.client, variantId)
  const hers = await agree(eve)
  const { paymentMethodId: _hers, ...wish } = hers
  const thief = await newGuest(shop, variantId)
  const { guest: details } = await guestWish(thief)
  outcome(await send(thief.client, { ...wish, guest: details }), 'CartChangedMeanwhile')
  outcome(await send(eve.client, { ...wish, guest: details }), 'InvalidInput')
  outcome(await send(thief.client, await guestWish(thief, 'pm_card_chargeDeclined')), 'PaymentMethodUnusable')

  say('an account with that address has nothing of it until the address is confirmed')
  const input = {
    name: 'Ada Quist',
    email: guest.email.replace(/^[^@]+/, (local) => local.toUpperCase()),
    password: PASSWORD,
  }
  const { signUp } = await clientOf(shop.url).ask(SignUpDocument, { input })
  const { client: ada } = personOf(shop, outcome(signUp, 'SignedIn'))
  outcome((await ada.ask(ClaimOrdersDocument, {})).claimOrders, 'EmailNotConfirmed')
  assert.deepEqual(await ordersOf(ada), [])
  const token = await codeFor(shop, input.email, 'Confirm your e-mail address')
  outcome((await clientOf(shop.url).ask(VerifyEmailDocument, { token })).verifyEmail, 'UserChanged')
  await eventually(async () => assert.deepEqual(await ordersOf(ada), [again.id, id]), { within: SETTLING_MS })
  const order = await orderBecomes(ada, id, 'RETURN_REQUESTED')
  assert.equal(order.payment?.status, 'CAPTURED')

  say('then the token is over')
  assert.equal((await holder.ask(GuestOrderDocument, { id })).order, null)
  assert.deepEqual(await follow(holder, id, 0).refused(), ['NOT_FOUND'])
  await live.close()

  say('what is bought by that address later is claimed')
  const later = await buyAsGuest(await newGuest(shop, variantId, guest.email))
  await becomes(later.holder, later.id, { status: 'CONFIRMED', payment: 'AUTHORISED' })
  const { orders } = outcome((await ada.ask(ClaimOrdersDocument, {})).claimOrders, 'OrdersClaimed')
  assert.deepEqual(
    orders.map((each) => each.id),
    [later.id],
  )

  say('read models that are made anew keep all of it, and the invariants hold')
  await shopCommand(shop, 'projections', 'rebuild', 'order-views')
  assert.deepEqual(await ordersOf(ada), [later.id, again.id, id])
  await promisesHold(shop)
}

const becomes = (client: Client, id: string, { status, payment }: { status: string; payment: string }) =>
  eventually(
    async () => {
      const { order } = await client.ask(GuestOrderDocument, { id })
      assert.deepEqual([order?.status, order?.payment?.status], [status, payment])
    },
    { within: SETTLING_MS },
  )

const ordersOf = async (client: Client) =>
  (await client.ask(MyOrdersDocument, { first: 5 })).me?.orders?.edges.map(({ node }) => node.id)
