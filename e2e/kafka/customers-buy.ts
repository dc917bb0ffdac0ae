import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { eventually } from '@micromart/testing/eventually'
import { inParallel, newCustomers } from '../actors/buyers.ts'
import { addToCart, agree, orderOf, send } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { type Customer, staffOf } from '../actors/people.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { Shop } from '../shop/shop.ts'

const customers = 3
/** Between two orders of one customer, in ms: a steady trade, not a flood. */
const paceMs = 400
/** How long a customer goes on asking while the shop is in trouble, in ms. */
const stubbornly = { within: 60_000 }
/** How long the shop may take to recover and work off what has gathered, in ms. */
const recovery = { within: 180_000 }

/** What was ordered, by order id, and by whom. */
type Orders = Map<string, Customer>

/**
 * Has customers buy, one order after the other, for as long as `meanwhile` goes on and once more after it; then waits until the
 * shop has seen to every order that it took, and sees that each was confirmed, charged once, and holds what it is for.
 * @param meanwhile may look at the orders taken so far.
 */
export async function customersBuy(shop: Shop, meanwhile: (orders: Orders) => Promise<void>): Promise<Orders> {
  const staff = await staffOf(shop)
  const stock = 100_000
  const variantId = await shelve(staff, { stock })
  const orders: Orders = new Map()
  const people = await newCustomers(shop, customers)
  const over = new AbortController()
  const trade = Promise.all(
    people.map(async (customer) => {
      let last = false
      while (!last) {
        await pause(paceMs)
        last = over.signal.aborted
        orders.set(await buysStubbornly(customer, variantId), customer)
      }
    }),
  )
  await Promise.all([meanwhile(orders).finally(() => over.abort()), trade])

  const held = await inParallel([...orders], 4, async ([id, { client }]) => {
    const order = await eventually(async () => {
      const now = await orderOf(client, id)
      assert.equal(now.status, 'CONFIRMED', `${id} is ${now.status}`)
      return now
    }, recovery)
    const { amount } = order.total
    assert.deepEqual(await chargesOf(shop, id), [
      { authorised: amount, captured: '0.00', refunded: '0.00', voided: false },
    ])
    return order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  })
  await stockBecomes(staff, variantId, { onHand: stock, reserved: held.reduce((sum, pieces) => sum + pieces, 0) })
  return orders
}

/** An answer may be lost with the process that gave it: a cart may hold more then, but under one key there is one order. */
async function buysStubbornly(customer: Customer, variantId: string): Promise<string> {
  await eventually(() => addToCart(customer.client, variantId), stubbornly)
  const input = await eventually(() => agree(customer), stubbornly)
  const placed = await eventually(async () => outcome(await send(customer.client, input), 'OrderPlaced'), stubbornly)
  return placed.order.id
}
