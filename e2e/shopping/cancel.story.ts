import assert from 'node:assert/strict'
import { buy, orderBecomes, orderWhen } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { CancelOrderDocument } from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'A cancelled order gives everything back, confirmed or still being arranged'

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 4 })
  const customer = await newCustomer(shop)
  const { client } = customer
  const cancel = async (id: string) => (await client.ask(CancelOrderDocument, { id })).cancelOrder

  say('once it is confirmed')
  const { id } = await buy(customer, variantId, 2)
  await orderBecomes(client, id, 'CONFIRMED')
  const { order } = outcome(await cancel(id), 'OrderChanged')
  assert.deepEqual(order, { status: 'CANCELLED', cancelReason: 'CUSTOMER_REQUEST' })
  await orderWhen(client, id, ({ payment }) => assert.equal(payment?.status, 'VOIDED'))
  await stockBecomes(staff, variantId, { onHand: 4, reserved: 0 })
  const [charge] = await chargesOf(shop, id)
  assert.deepEqual([charge?.captured, charge?.voided], ['0.00', true])
  assert.equal(outcome(await cancel(id), 'NotAllowedNow').status, 'CANCELLED')

  say('while its payment is under way')
  const patient = await newCustomer(shop, 'pm_sandbox_slow')
  const early = await buy(patient, variantId)
  await orderWhen(patient.client, early.id, ({ payment }) => assert.equal(payment?.status, 'PENDING'))
  const cancelled = await patient.client.ask(CancelOrderDocument, { id: early.id })
  assert.equal(outcome(cancelled.cancelOrder, 'OrderChanged').order.status, 'CANCELLED')
  await stockBecomes(staff, variantId, { onHand: 4, reserved: 0 })
  // The bank says yes seconds later; that is undone then.
  await orderWhen(patient.client, early.id, ({ payment }) => assert.equal(payment?.status, 'VOIDED'))
  const charges = await chargesOf(shop, early.id)
  assert.deepEqual(
    charges.map(({ captured, voided }) => [captured, voided]),
    [['0.00', true]],
  )
}
