import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { addToCart, agree, orderOf, send, shipTo } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import {
  SetShippingRateDocument,
  SetTaxRateDocument,
  ShippingOptionsDocument,
  ShippingRatesDocument,
  TaxRatesDocument,
} from '../generated.ts'
import { addsUp } from '../probes/order-total.ts'
import type { PartContext } from '../runner/part.ts'

export const title =
  'Staff raise a tax and the price of express: the next quote has both, and nobody pays what they did not agree to'

/** Nobody else's story goes there. */
const country = 'DK'
const delivery = { to: { ...shipTo, city: 'Odense', postalCode: '5000', country }, code: 'express' }

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 20, price: '20.00', weightGrams: 3_000 })
  const customer = await newCustomer(shop)
  const { client } = customer
  await addToCart(client, variantId)
  const before = await agree(customer, delivery)
  const was = await staff.ask(TaxRatesDocument, { country })
  const former = was.taxRates?.[0]?.percent
  assert.ok(former)

  say('both rise')
  const percent = ((Number(former) + 1) % 100).toFixed(2)
  const tax = { country, percent, note: 'A new law' }
  outcome((await staff.ask(SetTaxRateDocument, { input: tax })).setTaxRate, 'TaxRateSet')
  // Another each time that a shop is told this story.
  const price = (Number(percent) + 10).toFixed(2)
  const rate = { method: 'express', country, currency: 'EUR', upToGrams: 5_000, price, estimate: 2, note: 'Dear fuel' }
  outcome((await staff.ask(SetShippingRateDocument, { input: rate })).setShippingRate, 'ShippingRateSet')
  const refused = outcome(await send(client, before), 'CartChangedMeanwhile')
  const after = await agree(customer, delivery)
  assert.deepEqual(refused.total, after.expectedTotal)
  assert.notEqual(after.shippingOption, before.shippingOption)

  say('the order has both')
  const { order: placed } = outcome(await send(client, after), 'OrderPlaced')
  const order = await orderOf(client, placed.id)
  assert.equal(order.shipping.amount, price)
  assert.equal(order.tax.amount, (Math.round((20 + Number(price)) * Number(percent)) / 100).toFixed(2))
  addsUp(order)

  say('what Denmark has no price for is not sent there by express, and elsewhere it is')
  await addToCart(client, variantId, 2)
  const codes = async (to: string) => {
    const { cart } = await client.ask(ShippingOptionsDocument, { country: to })
    return cart?.shippingOptions.map(({ code }) => code)
  }
  assert.deepEqual([await codes(country), await codes('SE')], [['standard'], ['standard', 'express']])

  say('what is too heavy for any parcel is not sent at all')
  await addToCart(client, variantId, 9)
  assert.deepEqual(await codes('SE'), [])
  const { message } = outcome(await send(client, { ...after, idempotencyKey: randomUUID() }), 'InvalidInput')
  assert.equal(message, 'Nothing that we offer can carry this cart there.')

  say('the histories tell who set what, and why')
  const { taxRates, taxRateHistory } = await staff.ask(TaxRatesDocument, { country })
  assert.deepEqual(taxRates, [{ percent }])
  const told = taxRateHistory?.edges.map(({ node }) => node)
  assert.equal(told?.[1]?.percent, former)
  assert.deepEqual(told?.[0], { percent, note: 'A new law', changedBy: { email: 'staff@micromart.example' } })
  const { shippingRateHistory } = await staff.ask(ShippingRatesDocument, { method: 'express' })
  const [edge] = shippingRateHistory?.edges ?? []
  assert.deepEqual(edge?.node, { country, price: { amount: price }, note: 'Dear fuel' })
}
