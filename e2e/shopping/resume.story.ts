import assert from 'node:assert/strict'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { MarkDeliveredDocument, ShipOrderDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Who loses the connection and comes back has missed nothing and sees nothing twice'

export async function run({ shop }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 5 })
  const customer = await newCustomer(shop)
  const { client } = customer
  const { id } = await buy(customer, variantId)
  const first = follow(client, id, 0)
  await first.until('STOCK_RESERVED')
  first.drop()
  const seen = first.events.map(({ sequence }) => sequence)

  // While nobody listens.
  await orderBecomes(client, id, 'CONFIRMED')
  const input = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await staff.ask(ShipOrderDocument, { input })).shipOrder, 'OrderChanged')

  const second = follow(client, id, seen.at(-1))
  // Missed and live ones meet here.
  outcome((await staff.ask(MarkDeliveredDocument, { id })).markDelivered, 'OrderChanged')
  await second.until('ORDER_DELIVERED')
  await second.close()
  assert.deepEqual([...seen, ...second.events.map(({ sequence }) => sequence)], [1, 2, 3, 4, 5, 6, 7, 8])
}
