import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, orderWhen, send } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { ApplyCouponDocument, CartDocument } from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'

export const title =
  'An order whose card is declined ends cancelled, nothing held or taken, and the cart is back as it was'

export async function run({ shop }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 3 })
  const customer = await newCustomer(shop, 'pm_card_chargeCustomerFail')
  const { client } = customer
  await addToCart(client, variantId, 2)
  const { cart } = outcome((await client.ask(ApplyCouponDocument, { code: 'WELCOME10' })).applyCoupon, 'CartChanged')
  const { id } = outcome(await send(client, await agree(customer)), 'OrderPlaced').order
  const order = await orderBecomes(client, id, 'CANCELLED')
  assert.equal(order.cancelReason, 'PAYMENT_DECLINED')
  assert.deepEqual(order.actions, [])
  const { payment } = await orderWhen(client, id, (now) => assert.equal(now.payment?.status, 'DECLINED'))
  assert.ok(payment?.declineCode)
  assert.equal(payment.captured.amount, '0.00')
  await stockBecomes(staff, variantId, { onHand: 3, reserved: 0 })
  const charges = await chargesOf(shop, id)
  assert.deepEqual(charges, [{ authorised: '0.00', captured: '0.00', refunded: '0.00', voided: false }])
  await eventually(
    async () => {
      const { cart: back } = await client.ask(CartDocument, {})
      assert.equal(back?.id, cart.id)
      assert.equal(back.coupon, 'WELCOME10')
      assert.deepEqual(
        back.lines.map((line) => [line.variant?.id, line.quantity]),
        [[variantId, 2]],
      )
    },
    { within: 30_000 },
  )
}
