import { isId } from '@micromart/ids'
import { expect, test } from 'vitest'
import { PastOrders } from './past-orders.ts'

const now = new Date('2026-11-01T12:00:00Z')
const goods = ['LAMP', 'KETTLE', 'STOOL'].map((sku, nth) => ({
  ...{ sku, title: sku, variantId: `var_${nth}` },
  price: BigInt(990 + nth),
}))
const buyers = ['regular', 'one', 'other'].map((name) => ({ id: `usr_${name}`, name, paymentMethodId: `pme_${name}` }))

const made = (seed: number, count: number) => [...new PastOrders(seed, now).orders(count, buyers, goods)]

test('a seed is a history, and another seed another', () => {
  expect(made(1, 20)).toEqual(made(1, 20))
  expect(made(1, 20)).not.toEqual(made(2, 20))
})

test('orders come in the order of their ids, each with a number of its own, and end long before now', () => {
  const history = made(1, 400)
  const ids = history.map(({ order }) => order.orderId)
  expect(ids.every((id) => isId('ord', id))).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(history.map(({ order }) => order.number)).size).toBe(400)
  const dayMs = 24 * 60 * 60_000
  expect(history.every(({ order }) => now.getTime() - order.endedAt.getTime() > dayMs)).toBe(true)
})

test('none has a number that is taken', () => {
  const past = new PastOrders(1, now)
  const taken = made(1, 20).map(({ order }) => order.number)
  past.avoid(taken)
  for (const { order } of past.orders(20, buyers, goods)) expect(taken).not.toContain(order.number)
})

test('they end in every way, and whoever pays has paid what the order says', () => {
  const history = made(1, 1_000)
  const phases = new Set(history.map(({ order: { saga } }) => `${saga.phase} ${saga.stock} ${saga.payment}`))
  expect([...phases].sort()).toEqual([
    'cancelled rejected untouched',
    'cancelled released declined',
    'cancelled released voided',
    'confirmed shipped captured',
    'returned shipped refunded',
  ])
  const open = history.filter(({ order }) => order.events.at(-1)?.event.type === 'order.shipped')
  expect(open).toHaveLength(100)
  for (const { order, payment } of history) {
    if (payment?.payment.status === 'REFUNDED') expect(order.saga.payment).toBe('refunded')
    if (order.saga.payment === 'untouched') expect(payment).toBeNull()
  }
})

test('one customer has ordered sixty times, however long the history is', () => {
  for (const count of [300, 900]) {
    const ofRegular = made(1, count).filter(({ order }) => order.saga.customerId === 'usr_regular')
    expect(ofRegular).toHaveLength(60)
  }
})
