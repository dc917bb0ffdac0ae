import { expect, test } from 'vitest'
import { chargeFaults, mailFaults, orderFaults } from './promises.ts'

const order = (id: string, status: string) => ({ id, number: `MM-${id}`, status })
const heard = (confirmed: string[], cancelled: string[] = []) => ({
  confirmed: new Set(confirmed),
  cancelled: new Set(cancelled),
})

test('an order that a client was told of is there and has ended', () => {
  const found = [order('a', 'CONFIRMED'), order('b', 'PLACED')]
  expect(orderFaults(['a', 'b', 'c'], heard(['a']), found)).toEqual([
    'MM-b has not ended',
    'c was placed, and there is no such order',
  ])
})

test('one that was told cancelled is cancelled, and one that was told confirmed may have been since', () => {
  const found = [order('a', 'CONFIRMED'), order('b', 'CANCELLED')]
  expect(orderFaults(['a', 'b'], heard(['b'], ['a']), found)).toEqual(['MM-a is CONFIRMED, and was told cancelled'])
})

test('money is taken once for a confirmed order, and given back for a cancelled one', () => {
  const orders = [
    order('a', 'CONFIRMED'),
    order('b', 'CONFIRMED'),
    order('c', 'CONFIRMED'),
    order('d', 'CANCELLED'),
    order('e', 'CANCELLED'),
  ]
  const charge = (orderId: string, authorised = '19.90', voided = false) => ({ orderId, authorised, voided })
  const charges = [charge('a', '0'), charge('a'), charge('b'), charge('b'), charge('d'), charge('e', '19.90', true)]
  expect(chargeFaults(orders, charges)).toEqual([
    'MM-b is CONFIRMED and has 2 charges',
    'MM-c is CONFIRMED and has 0 charges',
    'MM-d is CANCELLED and has 1 charges',
  ])
})

test('a mail that did not come is told, and so is one that came twice', () => {
  const counts = new Map([
    ['Order MM-a is confirmed', 1],
    ['Order MM-b is confirmed', 2],
  ])
  expect(mailFaults([order('a', 'CONFIRMED'), order('b', 'CONFIRMED'), order('c', 'CONFIRMED')], counts)).toEqual([
    'MM-b has 2 mails that say that it is confirmed',
    'MM-c has 0 mails that say that it is confirmed',
  ])
})
