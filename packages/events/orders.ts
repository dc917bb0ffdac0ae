import { z } from 'zod'
import { id, instant, money, personal, plain, postalAddress } from './shared.ts'

const ofOrder = z.object({
  orderId: id,
  number: plain,
  customerId: id,
  /** What its personal fields were, for orders alone to read: they are empty then. Events of before this was have neither. */
  sealed: plain.nullish(),
})

// `aggregateversion` is the order's sequence. These are the stored events themselves: what a stream holds is what the
// log says, so a read model can be rebuilt from either.
export const ordersEvents = {
  'order.placed': ofOrder.extend({
    cartId: id,
    cartVersion: z.int(),
    coupon: plain.nullish(),
    lines: z
      .array(
        z.object({
          lineId: id,
          /** The cart's line it came from; exactly these leave the cart. */
          cartLineId: id,
          variantId: id,
          sku: plain,
          title: plain,
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
    short: z.array(z.object({ sku: plain, wanted: z.int(), available: z.int() })),
  }),
  'order.payment_authorised': ofOrder.extend({ paymentId: id, amount: money }),
  'order.payment_declined': ofOrder.extend({ paymentId: id, declineCode: plain }),
  'order.confirmed': ofOrder,
  /** Staff have a parcel ready: its money is taken first. */
  'order.shipment_requested': ofOrder.extend({ carrier: plain, trackingNumber: plain, requestedAt: instant }),
  'order.payment_captured': ofOrder.extend({ paymentId: id, amount: money }),
  'order.payment_refused': ofOrder.extend({ paymentId: id, declineCode: plain, message: plain }),
  /** Staff have it tried again with that card of the customer's. */
  'order.payment_retried': ofOrder.extend({ paymentMethodId: id, retriedAt: instant }),
  /** Staff give the money up, and let the goods go. */
  'order.payment_written_off': ofOrder.extend({ amount: money, reason: personal, writtenOffAt: instant }),
  'order.shipped': ofOrder.extend({ carrier: plain, trackingNumber: plain, shippedAt: instant }),
  'order.delivered': ofOrder.extend({ deliveredAt: instant }),
  'order.cancelled': ofOrder.extend({
    reason: z.enum(['OUT_OF_STOCK', 'PAYMENT_DECLINED', 'CUSTOMER_REQUEST', 'STAFF_REQUEST', 'TIMED_OUT']),
  }),
  'order.return_requested': ofOrder.extend({ reason: personal }),
  /** `refund`: what is given back for it; null when nothing is, absent where nobody knows and in events from before it was said. */
  'order.return_received': ofOrder.extend({ refund: money.nullish() }),
  /** A guest had placed it: from now on it is the account's that `customerId` names. */
  'order.adopted': ofOrder,
}
