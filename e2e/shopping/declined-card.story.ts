import assert from 'node:assert/strict'
import { buy, orderBecomes, orderWhen } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'An order whose card is declined ends cancelled, with nothing held and nothing taken'

export async function run({ shop }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 3 })
  const customer = await newCustomer(shop, 'pm_card_chargeCustomerFail')
  const { id } = await buy(customer, variantId, 2)
  const order = await orderBecomes(customer.client, id, 'CANCELLED')
  assert.equal(order.cancelReason, 'PAYMENT_DECLINED')
  assert.deepEqual(order.actions, [])
  const { payment } = await orderWhen(customer.client, id, (now) => assert.equal(now.payment?.status, 'DECLINED'))
  assert.ok(payment?.declineCode)
  assert.equal(payment.captured.amount, '0.00')
  await stockBecomes(staff, variantId, { onHand: 3, reserved: 0 })
  const charges = await chargesOf(shop, id)
  assert.deepEqual(charges, [{ authorised: '0.00', captured: '0.00', refunded: '0.00', voided: false }])
}
