import { fromWire } from '@micromart/money'
import {
  type CancelReason,
  isGuests,
  type Order,
  type OrderEvent,
  type OrderStatus,
  type Placed,
  type ShipmentRequest,
} from './order.ts'
import type { ProblemOf } from './problem.ts'
import { totalsAddUp } from './totals.ts'

type Short = { sku: string; wanted: number; available: number }
type Amount = { amount: string; currency: string }

/** What may be asked of an order: by people, and by the checkout saga as its participants answer. */
export type OrderCommand =
  | { type: 'place'; order: Placed }
  | { type: 'record stock reserved' }
  | { type: 'record stock rejected'; short: Short[] }
  | { type: 'record payment authorised'; paymentId: string; amount: Amount }
  | { type: 'record payment declined'; paymentId: string; declineCode: string }
  | { type: 'confirm' }
  | { type: 'cancel'; reason: CancelReason }
  | { type: 'ship'; carrier: string; trackingNumber: string; at: string }
  | { type: 'record payment captured'; paymentId: string; amount: Amount }
  | { type: 'record payment refused'; paymentId: string; declineCode: string; message: string }
  | { type: 'retry payment'; paymentMethodId: string; at: string }
  | { type: 'write off payment'; reason: string; at: string }
  | { type: 'send out' }
  | { type: 'mark delivered'; at: string }
  | { type: 'request return'; reason: string }
  | { type: 'adopt'; customerId: string }
  /** `refundable`: what is left to give back, if anybody could say. */
  | { type: 'receive return'; refundable?: Amount }

/** The event to append, or the status that allows no such thing. */
export type Decision = { event: OrderEvent } | ProblemOf<'not allowed now'>

// An older version shipped before it had the money, so that may yet come of an order which has gone out.
const unpaid = ['CONFIRMED', 'SHIPPED', 'DELIVERED', 'RETURN_REQUESTED'] as const

/** The statuses in which a command is allowed: the order's whole life, on one page. */
export const allowedIn = {
  'record stock reserved': ['PLACED'],
  'record stock rejected': ['PLACED'],
  'record payment authorised': ['PLACED'],
  'record payment declined': ['PLACED'],
  confirm: ['PLACED'],
  cancel: ['PLACED', 'CONFIRMED'],
  ship: ['CONFIRMED'],
  'record payment captured': unpaid,
  'record payment refused': unpaid,
  'retry payment': unpaid,
  'write off payment': unpaid,
  'send out': ['CONFIRMED'],
  'mark delivered': ['SHIPPED'],
  'request return': ['DELIVERED'],
  'receive return': ['RETURN_REQUESTED'],
  adopt: ['PLACED', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'RETURN_REQUESTED', 'RETURNED', 'CANCELLED'],
} as const satisfies Record<Exclude<OrderCommand['type'], 'place'>, readonly OrderStatus[]>

/**
 * What follows from a command. Throws for what no caller could act on: an order that is placed twice or is not there, or
 * amounts that do not add up.
 */
export function decide(order: Order | null, command: OrderCommand): Decision {
  if (command.type === 'place') return place(order, command.order)
  if (!order) throw new Error(`there is no order to ${command.type}`)
  if (!isAllowed(command.type, order)) return { problem: 'not allowed now', status: order.status }
  return { event: eventOf(order, command) }
}

const isRefused = ({ collection }: Order) => collection?.state === 'refused'

/** What some commands need besides the status: what they confirm, and that nothing else is under way. */
const needs: { [C in keyof typeof allowedIn]?: (order: Order) => boolean } = {
  confirm: ({ stockReserved, paymentId }) => stockReserved && paymentId !== null,
  ship: ({ collection }) => collection?.state !== 'under way',
  'retry payment': isRefused,
  'write off payment': isRefused,
  'send out': ({ shipmentRequest }) => shipmentRequest !== undefined,
  adopt: isGuests,
}

/** Whether an order as it is now would obey a command. */
export function isAllowed(command: keyof typeof allowedIn, order: Order): boolean {
  const statuses: readonly OrderStatus[] = allowedIn[command]
  return statuses.includes(order.status) && (needs[command]?.(order) ?? true)
}

/** Commands that staff may give as often as a payment is refused; nothing else of an order's life comes twice. */
const repeated: readonly OrderCommand['type'][] = ['ship', 'retry payment']

/** Events of an order's history, from which on its money is not asked for again: staff write it off, or cancel the order. */
export const mostBeforeGivingUp = 80

/** Whether a command would go on with a history that is as long as one may get by being repeated. */
export const isOnceTooOften = (command: OrderCommand['type'], version: number): boolean =>
  version >= mostBeforeGivingUp && repeated.includes(command)

function place(order: Order | null, data: Placed): Decision {
  if (order) throw new Error(`order ${data.orderId} is placed already`)
  if (!totalsAddUp(data)) throw new Error(`the amounts of order ${data.orderId} do not add up`)
  return { event: { type: 'order.placed', data } }
}

function eventOf(order: Order, command: Exclude<OrderCommand, { type: 'place' }>): OrderEvent {
  const ofOrder = { orderId: order.id, number: order.number, customerId: order.customerId }
  switch (command.type) {
    case 'record stock reserved':
      return { type: 'order.stock_reserved', data: ofOrder }
    case 'record stock rejected':
      return { type: 'order.stock_rejected', data: { ...ofOrder, short: command.short } }
    case 'record payment authorised': {
      const { paymentId, amount } = command
      return { type: 'order.payment_authorised', data: { ...ofOrder, paymentId, amount } }
    }
    case 'record payment declined': {
      const { paymentId, declineCode } = command
      return { type: 'order.payment_declined', data: { ...ofOrder, paymentId, declineCode } }
    }
    case 'confirm':
      return { type: 'order.confirmed', data: ofOrder }
    case 'cancel':
      return { type: 'order.cancelled', data: { ...ofOrder, reason: command.reason } }
    case 'ship': {
      const { carrier, trackingNumber, at } = command
      return { type: 'order.shipment_requested', data: { ...ofOrder, carrier, trackingNumber, requestedAt: at } }
    }
    case 'record payment captured': {
      const { paymentId, amount } = command
      return { type: 'order.payment_captured', data: { ...ofOrder, paymentId, amount } }
    }
    case 'record payment refused': {
      const { paymentId, declineCode, message } = command
      return { type: 'order.payment_refused', data: { ...ofOrder, paymentId, declineCode, message } }
    }
    case 'retry payment': {
      const { paymentMethodId, at } = command
      return { type: 'order.payment_retried', data: { ...ofOrder, paymentMethodId, retriedAt: at } }
    }
    case 'write off payment': {
      const { reason, at } = command
      return {
        type: 'order.payment_written_off',
        data: { ...ofOrder, amount: order.total, reason, writtenOffAt: at },
      }
    }
    case 'send out': {
      const { carrier, trackingNumber, requestedAt } = requestOf(order)
      return { type: 'order.shipped', data: { ...ofOrder, carrier, trackingNumber, shippedAt: requestedAt } }
    }
    case 'mark delivered':
      return { type: 'order.delivered', data: { ...ofOrder, deliveredAt: command.at } }
    case 'request return':
      return { type: 'order.return_requested', data: { ...ofOrder, reason: command.reason } }
    case 'adopt':
      return { type: 'order.adopted', data: { ...ofOrder, customerId: command.customerId } }
    case 'receive return':
      return { type: 'order.return_received', data: { ...ofOrder, ...refundOf(order, command.refundable) } }
  }
}

function requestOf({ id, shipmentRequest }: Order): ShipmentRequest {
  if (!shipmentRequest) throw new Error(`nobody has asked for order ${id} to be shipped`)
  return shipmentRequest
}

/** Nothing goes back of what was never taken. Of an order whose money is yet to come, there may be something later. */
function refundOf({ collection }: Order, refundable: Amount | undefined): { refund?: Amount | null } {
  if (collection?.state === 'refused' || collection?.state === 'written off') return { refund: null }
  if (!refundable) return {}
  if (fromWire(refundable).minor > 0n) return { refund: refundable }
  return collection?.state === 'captured' ? { refund: null } : {}
}
