import type { WireMoney } from '@micromart/money'

export const topics = ['ACCOUNT', 'ORDER', 'SHIPMENT', 'PAYMENT', 'STOCK', 'INTEGRATION'] as const
export type Topic = (typeof topics)[number]

/** Ways to reach somebody; SMS where the shop has a provider for it, and they a number. */
export type Channel = 'IN_APP' | 'EMAIL' | 'SMS'

export const defaultChannels: readonly Channel[] = ['IN_APP', 'EMAIL']

/** What is said to one person; where it arrives is their preference. */
export interface Notice {
  topic: Topic
  title: string
  body: string
  orderId: string | null
  /** The mail that says the same at length; null when there is none. */
  mail: MailContent | null
}

/**
 * What a mail is about. It is written out when it is sent: the order as it then is, and the recipient's name, address and
 * token as users then says them, of which nothing is kept. A mail of before names no request.
 */
export type MailContent =
  | { kind: 'welcome' }
  | { kind: 'verify-email' | 'reset-password' | 'change-email' | 'undo-email-change'; requestId?: string | null }
  | { kind: 'password-changed' }
  | { kind: 'account-deleted' }
  | { kind: 'role-changed'; role: 'CUSTOMER' | 'STAFF' | 'ADMIN' }
  | { kind: 'api-key-created' }
  | { kind: 'api-key-revoked' }
  | { kind: 'order-confirmed' }
  | { kind: 'order-shipped'; carrier: string; trackingNumber: string }
  | { kind: 'order-delivered' }
  | { kind: 'order-cancelled'; reason: CancelReason }
  /** `refund` is absent where nobody said what is given back. */
  | { kind: 'return-received'; refund?: WireMoney | null }
  | { kind: 'refunded'; amount: WireMoney }
  | { kind: 'stock'; sku: string; title?: string | null; available: number }
  | { kind: 'webhook-disabled'; host: string; because: 'GONE' | 'FAILING' }

/** An SMS, written out when it is queued, to the number of then. */
export interface SmsContent {
  kind: 'sms'
  number: string
  text: string
}

export type CancelReason = 'OUT_OF_STOCK' | 'PAYMENT_DECLINED' | 'CUSTOMER_REQUEST' | 'STAFF_REQUEST' | 'TIMED_OUT'

/** Our own copy of what an order's mails say of it. */
export interface OrderCopy {
  orderId: string
  number: string
  customerId: string
  lines: { title: string; quantity: number; lineTotal: WireMoney }[]
  subtotal: WireMoney
  discount: WireMoney
  shipping: WireMoney
  tax: WireMoney
  total: WireMoney
  /** What is held on the card for it; null or absent as long as nothing is, and in copies of before it was kept. */
  authorised?: WireMoney | null
  /** Its money is being taken: nobody can say any more that nothing was. */
  collecting?: boolean
}

/** Whether a change of preference leaves out what must stay on: nobody can be locked out of their own account. */
export function mustStayOn(topic: Topic, channels: readonly Channel[]): boolean {
  return topic === 'ACCOUNT' && !channels.includes('EMAIL')
}

/** Where something arrives in truth: what was to come by SMS comes by mail where none can be sent. */
export const arrivingBy = (channels: readonly Channel[], { bySms }: { bySms: boolean }): Channel[] => [
  ...new Set(channels.map((channel) => (channel === 'SMS' && !bySms ? 'EMAIL' : channel))),
]
