import type { DataOf } from '@micromart/events'
import type { WireMoney } from '@micromart/money'

export type CancelReason = DataOf<'orders.events', 'order.cancelled'>['reason']

/** What an order took out of a cart, at the price that was agreed to. */
export interface CheckoutLine {
  variantId: string
  quantity: number
  unitPrice: WireMoney
}

/** What a customer has ordered out of their cart. */
export interface Checkout {
  orderId: string
  customerId: string
  coupon: string | null
  lines: readonly CheckoutLine[]
}

/** It was the shop that could not do what the customer wanted: they get their cart back. */
export const failures: readonly CancelReason[] = ['OUT_OF_STOCK', 'PAYMENT_DECLINED', 'TIMED_OUT']
