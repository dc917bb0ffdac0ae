import type { DataOf, TypeOn } from '@micromart/events'
import type { WireMoney } from '@micromart/money'

type Topic = 'orders.events'
type EventType = TypeOn<Topic>

/** Something that has happened to an order: what its stream holds and the log carries, less the envelope. */
export type OrderEvent = { [T in EventType]: { type: T; data: DataOf<Topic, T> } }[EventType]

export type Placed = DataOf<Topic, 'order.placed'>
export type CancelReason = DataOf<Topic, 'order.cancelled'>['reason']

export type OrderStatus =
  | 'PLACED'
  | 'CONFIRMED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'RETURN_REQUESTED'
  | 'RETURNED'
  | 'CANCELLED'

export interface Shipment {
  carrier: string
  trackingNumber: string
  /** RFC 3339, as every instant here. */
  shippedAt: string
  deliveredAt: string | null
}

/** A parcel that is to go out once it is paid for. */
export interface ShipmentRequest {
  carrier: string
  trackingNumber: string
  /** When it was last asked for, or the way to its money cleared. */
  requestedAt: string
}

/** What became of taking the order's money. A card is named while another one than the order's own is asked. */
export type Collection =
  | { state: 'under way'; paymentMethodId?: string }
  | { state: 'captured'; amount: WireMoney }
  | { state: 'refused'; declineCode: string; message: string }
  | { state: 'written off'; amount: WireMoney; reason: string }

/** An order as it is now. Amounts are spelled as its events spell them, since none is ever computed again. */
export interface Order
  extends Pick<
    Placed,
    'number' | 'customerId' | 'shipTo' | 'lines' | 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | 'placedAt'
  > {
  id: string
  status: OrderStatus
  cancelReason: CancelReason | null
  stockReserved: boolean
  paymentId: string | null
  shipment: Shipment | null
  /** Not there before staff want to ship, and in orders that an older version shipped. */
  shipmentRequest?: ShipmentRequest
  /** Not there before the money was asked for, and in orders whose money an older version took. */
  collection?: Collection
}

/**
 * In which version orders are kept, by snapshots. The next one as soon as events that there were before make another order: what was kept then is
 * no replay any more, and the views want to be rebuilt (`npm run projections`). What is only made of new events, or is not there, needs none.
 */
export const orderVersion = 1

/** Placed by a guest, and no account's so far. */
export const isGuests = ({ customerId }: Pick<Order, 'customerId'>): boolean => customerId.startsWith('gst_')

/** Nothing more is done to it. */
export const isFinal = (status: OrderStatus): boolean => status === 'CANCELLED' || status === 'RETURNED'

/** The order after one more event. Throws when the first event of a stream is not that it was placed. */
export function evolve(order: Order | null, event: OrderEvent): Order {
  if (event.type === 'order.placed') return placed(event.data)
  if (!order) throw new Error(`a stream begins with ${event.type}`)
  switch (event.type) {
    case 'order.stock_reserved':
      return { ...order, stockReserved: true }
    case 'order.stock_rejected':
    case 'order.payment_declined':
      return order
    case 'order.payment_authorised':
      return { ...order, paymentId: event.data.paymentId }
    case 'order.confirmed':
      return { ...order, status: 'CONFIRMED' }
    case 'order.shipment_requested': {
      const { carrier, trackingNumber, requestedAt } = event.data
      return {
        ...order,
        shipmentRequest: { carrier, trackingNumber, requestedAt },
        collection: { state: 'under way' },
      }
    }
    case 'order.payment_captured':
      return { ...order, collection: { state: 'captured', amount: event.data.amount } }
    case 'order.payment_refused': {
      const { declineCode, message } = event.data
      return { ...order, collection: { state: 'refused', declineCode, message } }
    }
    case 'order.payment_retried': {
      const { paymentMethodId, retriedAt } = event.data
      return { ...cleared(order, retriedAt), collection: { state: 'under way', paymentMethodId } }
    }
    case 'order.payment_written_off': {
      const { amount, reason, writtenOffAt } = event.data
      return { ...cleared(order, writtenOffAt), collection: { state: 'written off', amount, reason } }
    }
    case 'order.shipped': {
      const { carrier, trackingNumber, shippedAt } = event.data
      return { ...order, status: 'SHIPPED', shipment: { carrier, trackingNumber, shippedAt, deliveredAt: null } }
    }
    case 'order.delivered': {
      const shipment = order.shipment && { ...order.shipment, deliveredAt: event.data.deliveredAt }
      return { ...order, status: 'DELIVERED', shipment }
    }
    case 'order.return_requested':
      return { ...order, status: 'RETURN_REQUESTED' }
    case 'order.return_received':
      return { ...order, status: 'RETURNED' }
    case 'order.cancelled':
      return { ...order, status: 'CANCELLED', cancelReason: event.data.reason }
    case 'order.adopted':
      return { ...order, customerId: event.data.customerId }
  }
}

/** The order with nothing in its parcel's way since then. */
const cleared = (order: Order, requestedAt: string): Order => ({
  ...order,
  ...(order.shipmentRequest && { shipmentRequest: { ...order.shipmentRequest, requestedAt } }),
})

function placed(data: Placed): Order {
  const { orderId, number, customerId, shipTo, lines, subtotal, discount, shipping, tax, total, placedAt } = data
  return {
    id: orderId,
    number,
    customerId,
    status: 'PLACED',
    cancelReason: null,
    placedAt,
    shipTo,
    lines,
    subtotal,
    discount,
    shipping,
    tax,
    total,
    stockReserved: false,
    paymentId: null,
    shipment: null,
  }
}
