import assert from 'node:assert/strict'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { addCard, newCustomer, staffOf } from '../actors/people.ts'
import { CollectionDocument, RetryPaymentDocument, ShipOrderDocument, WriteOffPaymentDocument } from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'

export const title =
  'Goods go out once they are paid for: a lapsed authorisation is made anew, and what is refused is for staff'

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 3 })
  const parcel = { carrier: 'DHL', trackingNumber: '00340434161094042557' }
  const ship = async (id: string) => (await staff.ask(ShipOrderDocument, { input: { id, ...parcel } })).shipOrder
  const seen = async (id: string) => {
    const { order } = await staff.ask(CollectionDocument, { id })
    assert.ok(order)
    return order
  }
  const ordered = async (card: string) => {
    const customer = await newCustomer(shop, card)
    const { id } = await buy(customer, variantId)
    const { total } = await orderBecomes(customer.client, id, 'CONFIRMED')
    return { customer, id, amount: total.amount }
  }
  const tried = async (id: string) =>
    (await seen(id)).payment?.attempts.map(({ action, succeeded }) => `${action} ${succeeded ? 'done' : 'refused'}`)

  say('an authorisation has lapsed by the time that the order ships: it is made anew, and the money taken once')
  const late = await ordered('pm_sandbox_lapses')
  assert.equal(outcome(await ship(late.id), 'OrderChanged').order.status, 'SHIPPED')
  assert.deepEqual(await tried(late.id), ['AUTHORISE done', 'CAPTURE refused', 'AUTHORISE done', 'CAPTURE done'])
  const nothing = { captured: '0.00', refunded: '0.00' }
  assert.deepEqual(await chargesOf(shop, late.id), [
    { authorised: late.amount, ...nothing, voided: true },
    { authorised: late.amount, ...nothing, captured: late.amount, voided: false },
  ])

  say('a card pays no more: the goods stay, and staff see why')
  const poor = await ordered('pm_sandbox_exhausted')
  assert.equal(outcome(await ship(poor.id), 'PaymentNotCollected').declineCode, 'card_declined')
  const refused = await seen(poor.id)
  assert.deepEqual([refused.status, refused.payment?.status], ['CONFIRMED', 'DECLINED'])
  assert.equal(refused.shipmentRequested?.trackingNumber, parcel.trackingNumber)
  assert.equal(refused.paymentProblem?.declineCode, 'card_declined')
  assert.deepEqual(refused.actions, ['CANCEL', 'SHIP', 'RETRY_PAYMENT', 'WRITE_OFF_PAYMENT'])
  assert.deepEqual(await tried(poor.id), ['AUTHORISE done', 'CAPTURE refused', 'AUTHORISE refused'])
  // Of three, one has gone, one is held for this order.
  await stockBecomes(staff, variantId, { onHand: 2, reserved: 1 })

  say('another card of theirs pays, and the parcel goes')
  const paymentMethodId = await addCard(poor.customer.client, 'pm_card_mastercard')
  const retried = await staff.ask(RetryPaymentDocument, { input: { id: poor.id, paymentMethodId } })
  assert.equal(outcome(retried.retryPayment, 'OrderChanged').order.status, 'SHIPPED')
  const paid = (await chargesOf(shop, poor.id)).filter(({ captured }) => captured !== '0.00')
  assert.deepEqual(paid, [{ authorised: poor.amount, ...nothing, captured: poor.amount, voided: false }])

  say('what nobody can be made to pay is written off, and goes too')
  const lost = await ordered('pm_sandbox_exhausted')
  outcome(await ship(lost.id), 'PaymentNotCollected')
  const reason = 'A present to a regular customer'
  const given = await staff.ask(WriteOffPaymentDocument, { input: { id: lost.id, reason } })
  assert.equal(outcome(given.writeOffPayment, 'OrderChanged').order.status, 'SHIPPED')
  assert.deepEqual((await seen(lost.id)).writtenOff, { amount: { amount: lost.amount, currency: 'EUR' }, reason })
  assert.equal((await seen(lost.id)).payment?.status, 'DECLINED')
  await stockBecomes(staff, variantId, { onHand: 0, reserved: 0 })
}
