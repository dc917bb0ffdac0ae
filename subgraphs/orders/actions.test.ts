import type { Scope } from '@micromart/auth'
import { expect, test } from 'vitest'
import { actionsFor } from './actions.ts'
import { mostBeforeGivingUp } from './decide.ts'
import { evolve } from './order.ts'
import type { OrderView } from './record-checkout.ts'
import { samplePlaced } from './testing/samples.ts'

const placed = evolve(null, { type: 'order.placed', data: samplePlaced() })
const an = (change: Partial<OrderView>): OrderView => ({ ...placed, version: 4, ...change })

const owner = { isOwner: true, may: () => false }
const staff = { isOwner: false, may: () => true }
const warehouse = { isOwner: false, may: (scope: Scope) => scope === 'orders:write' }

test('a customer may cancel until the order has shipped, and send back what has been delivered', () => {
  expect(actionsFor(an({ status: 'PLACED' }), owner)).toEqual(['CANCEL'])
  expect(actionsFor(an({ status: 'CONFIRMED' }), owner)).toEqual(['CANCEL'])
  expect(actionsFor(an({ status: 'SHIPPED' }), owner)).toEqual([])
  expect(actionsFor(an({ status: 'DELIVERED' }), owner)).toEqual(['REQUEST_RETURN'])
})

test('staff move the goods', () => {
  expect(actionsFor(an({ status: 'CONFIRMED' }), staff)).toEqual(['CANCEL', 'SHIP'])
  expect(actionsFor(an({ status: 'SHIPPED' }), staff)).toEqual(['MARK_DELIVERED'])
  expect(actionsFor(an({ status: 'RETURN_REQUESTED' }), staff)).toEqual(['RECEIVE_RETURN'])
})

test('what is refused can be sent again, tried with another card, or written off, by staff alone', () => {
  const refused = { state: 'refused', declineCode: 'card_declined', message: 'No.' } as const
  const money = ['RETRY_PAYMENT', 'WRITE_OFF_PAYMENT']
  expect(actionsFor(an({ status: 'CONFIRMED', collection: refused }), staff)).toEqual(['CANCEL', 'SHIP', ...money])
  expect(actionsFor(an({ status: 'CONFIRMED', collection: refused }), owner)).toEqual(['CANCEL'])
  const tiresome = an({ status: 'CONFIRMED', collection: refused, version: mostBeforeGivingUp })
  expect(actionsFor(tiresome, staff)).toEqual(['CANCEL', 'WRITE_OFF_PAYMENT'])
  expect(actionsFor(an({ status: 'CONFIRMED', collection: refused }), warehouse)).toEqual(['CANCEL', 'SHIP'])
  // As an older version left it.
  expect(actionsFor(an({ status: 'SHIPPED', collection: refused }), staff)).toEqual([...money, 'MARK_DELIVERED'])
})

test('while the money is under way nothing is asked for twice', () => {
  expect(actionsFor(an({ status: 'CONFIRMED', collection: { state: 'under way' } }), staff)).toEqual(['CANCEL'])
})

test('nothing is left to do once it is over, or for somebody else', () => {
  expect(actionsFor(an({ status: 'CANCELLED' }), { isOwner: true, may: () => true })).toEqual([])
  expect(actionsFor(an({ status: 'RETURNED' }), { isOwner: true, may: () => true })).toEqual([])
  expect(actionsFor(an({ status: 'CONFIRMED' }), { isOwner: false, may: () => false })).toEqual([])
})
