import { describe, expect, test } from 'vitest'
import { allowedIn, decide, type OrderCommand } from './decide.ts'
import { evolve, type Order, type OrderEvent, type OrderStatus } from './order.ts'
import { samplePlaced } from './testing/samples.ts'

const ofOrder = { orderId: 'ord_1', number: 'MM-7F3K-22', customerId: 'usr_ada' }
const amount = { amount: '59.38', currency: 'EUR' }
const at = '2026-01-02T12:00:00.000Z'

const placed: OrderEvent = { type: 'order.placed', data: samplePlaced() }
const stockReserved: OrderEvent = { type: 'order.stock_reserved', data: ofOrder }
const authorised: OrderEvent = { type: 'order.payment_authorised', data: { ...ofOrder, paymentId: 'pay_1', amount } }
const confirmed: OrderEvent = { type: 'order.confirmed', data: ofOrder }
const shippedData = { ...ofOrder, carrier: 'DHL', trackingNumber: '0034', shippedAt: at }
const shipped: OrderEvent = { type: 'order.shipped', data: shippedData }
const delivered: OrderEvent = { type: 'order.delivered', data: { ...ofOrder, deliveredAt: at } }
const returnRequested: OrderEvent = { type: 'order.return_requested', data: { ...ofOrder, reason: 'too bright' } }
const returnReceived: OrderEvent = { type: 'order.return_received', data: ofOrder }
const cancelled: OrderEvent = { type: 'order.cancelled', data: { ...ofOrder, reason: 'CUSTOMER_REQUEST' } }

const toConfirmed = [placed, stockReserved, authorised, confirmed]
const histories: Record<OrderStatus, OrderEvent[]> = {
  PLACED: [placed],
  CONFIRMED: toConfirmed,
  SHIPPED: [...toConfirmed, shipped],
  DELIVERED: [...toConfirmed, shipped, delivered],
  RETURN_REQUESTED: [...toConfirmed, shipped, delivered, returnRequested],
  RETURNED: [...toConfirmed, shipped, delivered, returnRequested, returnReceived],
  CANCELLED: [placed, cancelled],
}

const replay = (history: OrderEvent[]) => history.reduce<Order | null>(evolve, null)
const given = (...history: OrderEvent[]) => ({
  when: (command: OrderCommand) => ({
    thenIt: (expected: unknown) => expect(decide(replay(history), command)).toEqual(expected),
    thenItThrows: (message: string) => expect(() => decide(replay(history), command)).toThrow(message),
  }),
})

const everyday: Exclude<OrderCommand, { type: 'place' }>[] = [
  { type: 'record stock reserved' },
  { type: 'record stock rejected', short: [] },
  { type: 'record payment authorised', paymentId: 'pay_1', amount },
  { type: 'record payment declined', paymentId: 'pay_1', declineCode: 'card_declined' },
  { type: 'confirm' },
  { type: 'cancel', reason: 'CUSTOMER_REQUEST' },
  { type: 'ship', carrier: 'DHL', trackingNumber: '0034', at },
  { type: 'mark delivered', at },
  { type: 'request return', reason: 'too bright' },
  { type: 'receive return' },
]

test('an order begins by being placed, once', () => {
  given().when({ type: 'place', order: samplePlaced() }).thenIt({ event: placed })
  given(placed).when({ type: 'place', order: samplePlaced() }).thenItThrows('placed already')
})

test('an order whose amounts do not add up is never placed', () => {
  const cheap = samplePlaced({ total: { amount: '5.00', currency: 'EUR' } })
  given().when({ type: 'place', order: cheap }).thenItThrows('do not add up')
})

test('nothing but placing can happen to an order that is not there', () => {
  for (const command of everyday) given().when(command).thenItThrows('there is no order')
})

describe.each(Object.entries(histories) as [OrderStatus, OrderEvent[]][])('an order that is %s', (status, history) => {
  test('is what its events say', () => {
    expect(replay(history)?.status).toBe(status)
  })

  test.each(everyday)('obeys "$type" only if the table allows it', (command) => {
    const allowed: readonly OrderStatus[] = allowedIn[command.type]
    const decision = decide(replay(history), command)
    if (command.type === 'confirm') return expect(decision).toEqual({ problem: 'not allowed now', status })
    if (allowed.includes(status)) expect(decision).toHaveProperty('event')
    else expect(decision).toEqual({ problem: 'not allowed now', status })
  })
})

test('an order is confirmed once it has both stock and money', () => {
  given(placed, stockReserved).when({ type: 'confirm' }).thenIt({ problem: 'not allowed now', status: 'PLACED' })
  given(placed, authorised).when({ type: 'confirm' }).thenIt({ problem: 'not allowed now', status: 'PLACED' })
  given(placed, stockReserved, authorised).when({ type: 'confirm' }).thenIt({ event: confirmed })
})

test('events carry what they were told', () => {
  given(...toConfirmed)
    .when({ type: 'ship', carrier: 'DHL', trackingNumber: '0034', at })
    .thenIt({ event: shipped })
  given(placed).when({ type: 'cancel', reason: 'CUSTOMER_REQUEST' }).thenIt({ event: cancelled })
})

test('a delivered order knows both when it left and when it came', () => {
  expect(replay(histories.DELIVERED)?.shipment).toEqual({
    carrier: 'DHL',
    trackingNumber: '0034',
    shippedAt: at,
    deliveredAt: at,
  })
})
