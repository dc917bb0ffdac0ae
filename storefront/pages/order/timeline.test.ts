import { expect, test } from 'vitest'
import type { OrderEventType } from '../../generated/graphql.ts'
import { timelineOf } from './timeline.ts'

const happened = (...types: OrderEventType[]) =>
  types.map((type, nth) => ({ type, at: `2026-01-0${nth + 1}T00:00:00Z` }))
const said = (types: OrderEventType[], status: Parameters<typeof timelineOf>[1]) =>
  timelineOf(happened(...types), status).map(
    ({ name, at, isNext }) => `${name}${at ? '' : isNext ? ' next' : ' later'}`,
  )

test('an order that goes its way shows what was and what is waited for', () => {
  expect(said(['ORDER_PLACED', 'STOCK_RESERVED'], 'PLACED')).toEqual([
    'placed',
    'reserved',
    'authorised next',
    'confirmed later',
    'shipped later',
    'delivered later',
  ])
})

test('one that was cancelled waits for nothing', () => {
  expect(said(['ORDER_PLACED', 'STOCK_RESERVED', 'PAYMENT_DECLINED', 'ORDER_CANCELLED'], 'CANCELLED')).toEqual([
    'placed',
    'reserved',
    'cancelled',
  ])
})

test('one that has come back ends with that', () => {
  const way: OrderEventType[] = [
    'ORDER_PLACED',
    'STOCK_RESERVED',
    'PAYMENT_AUTHORISED',
    'ORDER_CONFIRMED',
    'ORDER_SHIPPED',
    'ORDER_DELIVERED',
  ]
  expect(said([...way, 'RETURN_REQUESTED', 'RETURN_RECEIVED'], 'RETURNED').slice(-2)).toEqual([
    'returnRequested',
    'returned',
  ])
})

test('a step that was passed over is not waited for', () => {
  expect(said(['ORDER_PLACED', 'ORDER_CONFIRMED'], 'CONFIRMED')).toEqual([
    'placed',
    'confirmed',
    'shipped next',
    'delivered later',
  ])
})
