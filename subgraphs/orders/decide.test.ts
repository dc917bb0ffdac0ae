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
const parcel = { carrier: 'DHL', trackingNumber: '0034' }
const requested: OrderEvent = { type: 'order.shipment_requested', data: { ...ofOrder, ...parcel, requestedAt: at } }
const captured: OrderEvent = { type: 'order.payment_captured', data: { ...ofOrder, paymentId: 'pay_1', amount } }
const why = { declineCode: 'card_declined', message: 'Declined: card_declined' }
const refused: OrderEvent = { type: 'order.payment_refused', data: { ...ofOrder, paymentId: 'pay_1', ...why } }
const later = '2026-01-05T12:00:00.000Z'
const writtenOff: OrderEvent = {
  type: 'order.payment_written_off',
  data: { ...ofOrder, amount, reason: 'A regular', writtenOffAt: later },
}
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
  SHIPPED: [...toConfirmed, requested, captured, shipped],
  DELIVERED: [...toConfirmed, requested, captured, shipped, delivered],
  RETURN_REQUESTED: [...toConfirmed, requested, captured, shipped, delivered, returnRequested],
  RETURNED: [...toConfirmed, requested, captured, shipped, delivered, returnRequested, returnReceived],
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
  { type: 'record payment captured', paymentId: 'pay_1', amount },
  { type: 'record payment refused', paymentId: 'pay_1', ...why },
  { type: 'retry payment', paymentMethodId: 'pme_2', at: later },
  { type: 'write off payment', reason: 'A regular', at: later },
  { type: 'send out' },
  { type: 'mark delivered', at },
  { type: 'request return', reason: 'too bright' },
  { type: 'receive return' },
]

/** What the status alone does not allow. */
const needsMore: OrderCommand['type'][] = ['confirm', 'retry payment', 'write off payment', 'send out']

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
    if (needsMore.includes(command.type)) return expect(decision).toEqual({ problem: 'not allowed now', status })
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
    .thenIt({ event: requested })
  given(placed).when({ type: 'cancel', reason: 'CUSTOMER_REQUEST' }).thenIt({ event: cancelled })
})

test('goods go out once they were asked for, and a parcel is asked for once at a time', () => {
  const ship: OrderCommand = { type: 'ship', ...parcel, at: later }
  const again = { ...requested, data: { ...requested.data, requestedAt: later } }
  given(...toConfirmed, requested)
    .when(ship)
    .thenIt({ problem: 'not allowed now', status: 'CONFIRMED' })
  given(...toConfirmed, requested, refused)
    .when(ship)
    .thenIt({ event: again })
  given(...toConfirmed, requested, captured)
    .when({ type: 'send out' })
    .thenIt({ event: shipped })
})

test('what was refused may be tried with another card, or written off and sent', () => {
  const retry: OrderCommand = { type: 'retry payment', paymentMethodId: 'pme_2', at: later }
  const writeOff: OrderCommand = { type: 'write off payment', reason: 'A regular', at: later }
  const retried: OrderEvent = {
    type: 'order.payment_retried',
    data: { ...ofOrder, paymentMethodId: 'pme_2', retriedAt: later },
  }
  for (const before of [
    [...toConfirmed, requested, refused],
    [...toConfirmed, shipped, refused],
  ]) {
    given(...before)
      .when(retry)
      .thenIt({ event: retried })
    given(...before)
      .when(writeOff)
      .thenIt({ event: writtenOff })
    given(...before, retried)
      .when(writeOff)
      .thenIt({ problem: 'not allowed now', status: replay(before)?.status })
    given(...before, writtenOff)
      .when(retry)
      .thenIt({ problem: 'not allowed now', status: replay(before)?.status })
  }
  const shippedLater = { ...shipped, data: { ...shippedData, shippedAt: later } }
  given(...toConfirmed, requested, refused, writtenOff)
    .when({ type: 'send out' })
    .thenIt({ event: shippedLater })
})

test('a return tells what goes back, and nothing where nobody can say', () => {
  const receive: OrderCommand = { type: 'receive return', refundable: amount }
  const unknown: OrderCommand = { type: 'receive return' }
  const nothing: OrderCommand = { type: 'receive return', refundable: { amount: '0.00', currency: 'EUR' } }
  const gone = [shipped, delivered, returnRequested]
  const back = (refund: unknown) => ({ event: { type: 'order.return_received', data: { ...ofOrder, refund } } })
  const paid = [...toConfirmed, requested, captured, ...gone]
  given(...paid)
    .when(receive)
    .thenIt(back(amount))
  given(...paid)
    .when(nothing)
    .thenIt(back(null))
  given(...paid)
    .when(unknown)
    .thenIt({ event: returnReceived })
  given(...toConfirmed, requested, refused, writtenOff, ...gone)
    .when(receive)
    .thenIt(back(null))
  given(...toConfirmed, ...gone, refused)
    .when(unknown)
    .thenIt(back(null))
  // As an older version shipped it: its money may yet come.
  given(...toConfirmed, ...gone)
    .when(receive)
    .thenIt(back(amount))
  given(...toConfirmed, ...gone)
    .when(nothing)
    .thenIt({ event: returnReceived })
})

test('a delivered order knows both when it left and when it came', () => {
  expect(replay(histories.DELIVERED)?.shipment).toEqual({
    carrier: 'DHL',
    trackingNumber: '0034',
    shippedAt: at,
    deliveredAt: at,
  })
})
