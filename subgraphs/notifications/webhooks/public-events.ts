import { z } from 'zod'

const id = z.string()
const money = z.object({ amount: z.string(), currency: z.string() })
const ofOrder = { orderId: id, number: z.string() }
const ofPayment = { paymentId: id, orderId: id, amount: money, captured: money, refunded: money }
const product = z.object({
  productId: id,
  name: z.string(),
  slug: z.string(),
  brand: z.string().nullable(),
  status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']),
  variants: z.array(z.object({ variantId: id, sku: z.string(), title: z.string(), price: money })),
  updatedAt: z.string(),
})
const stock = z.object({
  variantId: id,
  sku: z.string(),
  available: z.int(),
  reorderPoint: z.int(),
  availability: z.enum(['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK']),
})

/**
 * The `data` of each type of event that webhooks can be told of: a promise to receivers, which only ever grows. It holds ids, goods and
 * money; nothing about a person, nothing that people wrote. docs/webhooks.md shows each.
 */
export const publicEvents = {
  'order.placed': z.object({
    ...ofOrder,
    lines: z.array(
      z.object({
        lineId: id,
        variantId: id,
        sku: z.string(),
        title: z.string(),
        quantity: z.int(),
        unitPrice: money,
        lineTotal: money,
      }),
    ),
    subtotal: money,
    discount: money,
    shipping: money,
    tax: money,
    total: money,
    placedAt: z.string(),
  }),
  'order.confirmed': z.object(ofOrder),
  'order.shipped': z.object({ ...ofOrder, carrier: z.string(), shippedAt: z.string() }),
  'order.delivered': z.object({ ...ofOrder, deliveredAt: z.string() }),
  'order.cancelled': z.object({
    ...ofOrder,
    reason: z.enum(['OUT_OF_STOCK', 'PAYMENT_DECLINED', 'CUSTOMER_REQUEST', 'STAFF_REQUEST', 'TIMED_OUT']),
  }),
  'order.return_requested': z.object(ofOrder),
  /** `refund`: what is given back; null when nothing is, or nobody knows yet. */
  'order.return_received': z.object({ ...ofOrder, refund: money.nullable() }),
  /** `amount`: what was captured now. */
  'payment.captured': z.object(ofPayment),
  /** `amount`: what was given back now. */
  'payment.refunded': z.object(ofPayment),
  /** `amount`: what the customer's bank asks back. */
  'payment.disputed': z.object({
    ...ofPayment,
    disputeId: z.string(),
    disputeStatus: z.enum(['INQUIRY', 'OPEN', 'WON', 'LOST']),
  }),
  'product.created': product,
  'product.changed': product,
  'product.archived': product,
  'stock.low': stock,
  'stock.out': stock,
  'stock.back': stock,
} as const satisfies Record<string, z.ZodObject>

export type PublicType = keyof typeof publicEvents

export const publicTypes = Object.keys(publicEvents) as PublicType[]

/** Sent to one webhook because somebody asked for it; nobody can subscribe to it. */
export const testType = 'webhook.test'

/**
 * The body of a delivery, as Standard Webhooks has it; what is signed and sent is this very text each time.
 * @param at when it happened.
 */
export const bodyOf = (type: PublicType | typeof testType, at: Date, data: unknown): string =>
  JSON.stringify({ type, timestamp: at.toISOString(), data })
