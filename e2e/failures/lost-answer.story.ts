import assert from 'node:assert/strict'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'

export const title = "A bank's answer that gets lost charges nobody twice"

export async function run({ shop }: PartContext): Promise<void> {
  const variantId = await shelve(await staffOf(shop), { stock: 3 })
  const customer = await newCustomer(shop, 'pm_sandbox_lost')
  const { client } = customer
  const { id } = await buy(customer, variantId)
  const order = await orderBecomes(client, id, 'CONFIRMED')
  assert.equal(order.payment?.status, 'AUTHORISED')
  const charges = await chargesOf(shop, id)
  assert.deepEqual(charges, [{ authorised: order.total.amount, captured: '0.00', refunded: '0.00', voided: false }])
}
