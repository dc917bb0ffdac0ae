import { actionsFor } from '../actions.ts'
import type {
  OrderEventResolvers,
  OrderEventType,
  OrderNoteResolvers,
  OrderResolvers,
  ShipmentResolvers,
} from '../generated.ts'
import { isGuests } from '../order.ts'
import type { StoredOrderEvent } from '../order-store.ts'
import { trackingUrl } from '../tracking-url.ts'
import { hasToken, maySee, viewerOf } from './may-see.ts'
import { erased, personalData } from './personal.ts'

export const Order: OrderResolvers = {
  async __resolveReference({ id }, context) {
    const order = await context.loaders.order.load(id)
    return order && maySee(context, order, 'orders:read') ? order : null
  },
  customer: (order) => (isGuests(order) ? null : { id: order.customerId }),
  openedByToken: (order, _args, context) => hasToken(context, order),
  async shipTo({ id }, _args, context) {
    const placed = await personalData(id, 'order.placed', context)
    if (!placed) throw new Error(`order ${id} was never placed`)
    return placed.shipTo.name === '' ? { ...placed.shipTo, name: erased } : placed.shipTo
  },
  async returnReason({ id }, _args, context) {
    const asked = await personalData(id, 'order.return_requested', context)
    return asked?.reason || null
  },
  actions: (order, _args, context) => actionsFor(order, viewerOf(context, order)),
  shipmentRequested: ({ shipmentRequest }) => shipmentRequest ?? null,
  paymentProblem: ({ collection }) => (collection?.state === 'refused' ? collection : null),
  async writtenOff({ id, collection }, _args, context) {
    if (collection?.state !== 'written off') return null
    const writtenOff = await personalData(id, 'order.payment_written_off', context)
    return { amount: collection.amount, reason: writtenOff?.reason || erased }
  },
  notes: ({ id }, _args, { loaders }) => loaders.notes.load(id),
  async events(order, _args, { loaders }) {
    const events = await loaders.events.load(order.id)
    return events.map((event) => ({ event, order }))
  },
}

export const OrderNote: OrderNoteResolvers = {
  text: ({ text }) => text ?? erased,
  author: ({ authorId }) => ({ id: authorId }),
}

const eventTypes: Record<StoredOrderEvent['type'], OrderEventType> = {
  'order.placed': 'ORDER_PLACED',
  'order.stock_reserved': 'STOCK_RESERVED',
  'order.stock_rejected': 'STOCK_REJECTED',
  'order.payment_authorised': 'PAYMENT_AUTHORISED',
  'order.payment_declined': 'PAYMENT_DECLINED',
  'order.confirmed': 'ORDER_CONFIRMED',
  'order.shipment_requested': 'SHIPMENT_REQUESTED',
  'order.payment_captured': 'PAYMENT_CAPTURED',
  'order.payment_refused': 'PAYMENT_REFUSED',
  'order.payment_retried': 'PAYMENT_RETRIED',
  'order.payment_written_off': 'PAYMENT_WRITTEN_OFF',
  'order.shipped': 'ORDER_SHIPPED',
  'order.delivered': 'ORDER_DELIVERED',
  'order.cancelled': 'ORDER_CANCELLED',
  'order.return_requested': 'RETURN_REQUESTED',
  'order.return_received': 'RETURN_RECEIVED',
  'order.adopted': 'ORDER_ADOPTED',
}

export const OrderEvent: OrderEventResolvers = {
  sequence({ event }) {
    if (event.aggregateversion === undefined) throw new Error(`event ${event.id} has no sequence`)
    return event.aggregateversion
  },
  type: ({ event }) => eventTypes[event.type],
  at: ({ event }) => event.time,
  order: ({ order }) => order,
}

export const Shipment: ShipmentResolvers = {
  trackingUrl: ({ carrier, trackingNumber }) => trackingUrl(carrier, trackingNumber),
}
