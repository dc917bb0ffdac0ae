import { z } from 'zod'
import { id, instant, money, postalAddress } from './shared.ts'

const ofOrder = z.object({ orderId: id, number: z.string(), customerId: id })

// `aggregateversion` is the order's sequence. These are the stored events themselves: what a stream holds is what the
// log says, so a read model can be rebuilt from either.
export const ordersEvents = {
  'order.placed': ofOrder.extend({
    cartId: id,
    cartVersion: z.int(),
    coupon: z.string().nullish(),
    lines: z
      .array(
        z.object({
          lineId: id,
          /** The cart's line it came from; exactly these leave the cart. */
          cartLineId: id,
          variantId: id,
          sku: z.string(),
          title: z.string(),
          quantity: z.int().min(1),
          unitPrice: money,
          lineTotal: money,
        }),
      )
      .min(1),
    shipTo: postalAddress,
    shippingOption: id,
    paymentMethodId: id,
    subtotal: money,
    discount: money,
    shipping: money,
    tax: money,
    total: money,
    placedAt: instant,
  }),
  'order.stock_reserved': ofOrder,
  'order.stock_rejected': ofOrder.extend({
    short: z.array(z.object({ sku: z.string(), wanted: z.int(), available: z.int() })),
  }),
  'order.payment_authorised': ofOrder.extend({ paymentId: id, amount: money }),
  'order.payment_declined': ofOrder.extend({ paymentId: id, declineCode: z.string() }),
  'order.confirmed': ofOrder,
  /** Staff have a parcel ready: its money is taken first. */
  'order.shipment_requested': ofOrder.extend({ carrier: z.string(), trackingNumber: z.string(), requestedAt: instant }),
  'order.payment_captured': ofOrder.extend({ paymentId: id, amount: money }),
  'order.payment_refused': ofOrder.extend({ paymentId: id, declineCode: z.string(), message: z.string() }),
  /** Staff have it tried again with that card of the customer's. */
  'order.payment_retried': ofOrder.extend({ paymentMethodId: id, retriedAt: instant }),
  /** Staff give the money up, and let the goods go. */
  'order.payment_written_off': ofOrder.extend({ amount: money, reason: z.string(), writtenOffAt: instant }),
  'order.shipped': ofOrder.extend({ carrier: z.string(), trackingNumber: z.string(), shippedAt: instant }),
  'order.delivered': ofOrder.extend({ deliveredAt: instant }),
  'order.cancelled': ofOrder.extend({
    reason: z.enum(['OUT_OF_STOCK', 'PAYMENT_DECLINED', 'CUSTOMER_REQUEST', 'STAFF_REQUEST', 'TIMED_OUT']),
  }),
  'order.return_requested': ofOrder.extend({ reason: z.string() }),
  /** `refund`: what is given back for it; null when nothing is, absent where nobody knows and in events from before it was said. */
  'order.return_received': ofOrder.extend({ refund: money.nullish() }),
}
