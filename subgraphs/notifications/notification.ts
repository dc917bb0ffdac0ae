import type { WireMoney } from '@micromart/money'

export const topics = ['ACCOUNT', 'ORDER', 'SHIPMENT', 'PAYMENT', 'STOCK', 'INTEGRATION'] as const
export type Topic = (typeof topics)[number]

/** Ways to reach somebody; SMS where the shop has a provider for it, and they a number. */
export type Channel = 'IN_APP' | 'EMAIL' | 'SMS'

export const defaultChannels: readonly Channel[] = ['IN_APP', 'EMAIL']

/** What is said to one person; where it arrives is their preference. */
export interface Notice {
  topic: Topic
  orderId: string | null
  news: News
  /** The mail that says the same at length; null when there is none. */
  mail: MailContent | null
}

type Nothing = Record<never, never>
/** One of the kinds of a table, with the facts that it has there. */
type KindOf<Facts, Kind extends keyof Facts = keyof Facts> = { [K in Kind]: { kind: K } & Facts[K] }[Kind]

/** The facts of each kind of news, as they were when it happened. How they are said, in each language, stands in words/. */
interface NewsFacts {
  welcome: Nothing
  'verify-email': Nothing
  'reset-password': Nothing
  'change-email': Nothing
  'undo-email-change': Nothing
  'password-changed': Nothing
  'role-changed': { role: Role }
  'api-key-created': Nothing
  'api-key-revoked': Nothing
  'order-confirmed': { number: string }
  'order-shipped': { number: string; carrier: string; trackingNumber: string }
  'order-delivered': { number: string }
  'order-cancelled': { number: string; reason: CancelReason; uncharged: Uncharged }
  'return-received': { number: string; refund: WireMoney | null }
  refunded: { amount: WireMoney }
  stock: { sku: string; title: string | null; available: number; reorderPoint: number }
  'webhook-disabled': { host: string; because: DisabledBecause }
}

export type NewsKind = keyof NewsFacts
/** What somebody is told, in no language yet. */
export type News<Kind extends NewsKind = NewsKind> = KindOf<NewsFacts, Kind>

/** A mail that carries a token names its request; one of before names none. */
interface Requested {
  requestId?: string | null
}

interface MailFacts {
  welcome: Nothing
  'verify-email': Requested
  'reset-password': Requested
  'change-email': Requested
  'undo-email-change': Requested
  'password-changed': Nothing
  'account-deleted': Nothing
  'role-changed': { role: Role }
  'api-key-created': Nothing
  'api-key-revoked': Nothing
  stock: { sku: string; title?: string | null; available: number }
  'webhook-disabled': { host: string; because: DisabledBecause }
}

interface OrderMailFacts {
  'order-confirmed': Nothing
  'order-shipped': { carrier: string; trackingNumber: string }
  'order-delivered': Nothing
  'order-cancelled': { reason: CancelReason }
  /** `refund` is absent where nobody said what is given back. */
  'return-received': { refund?: WireMoney | null }
  refunded: { amount: WireMoney }
}

export type PlainMailKind = keyof MailFacts
/** A mail that is about no order. */
export type PlainMail<Kind extends PlainMailKind = PlainMailKind> = KindOf<MailFacts, Kind>

export type OrderMailKind = keyof OrderMailFacts
/** A mail about an order. */
export type OrderMail<Kind extends OrderMailKind = OrderMailKind> = KindOf<OrderMailFacts, Kind>

/**
 * What a mail is about. It is written out when it is sent: the order as it then is, and the recipient's name, address, language
 * and token as they then are, of which nothing is kept.
 */
export type MailContent = PlainMail | OrderMail

/** An SMS, to the number of when it was queued, and written out in the language of when it is sent. */
export interface SmsContent {
  kind: 'sms'
  number: string
  /** In English, for a version before that sends it. */
  text: string
  /** Absent in one that a version before has queued. */
  news?: News
}

export type Role = 'CUSTOMER' | 'STAFF' | 'ADMIN'
export type CancelReason = 'OUT_OF_STOCK' | 'PAYMENT_DECLINED' | 'CUSTOMER_REQUEST' | 'STAFF_REQUEST' | 'TIMED_OUT'
export type DisabledBecause = 'GONE' | 'FAILING'

/**
 * That nothing was charged for an order that is cancelled, and what was held on the card for it. Null where there is nothing to tell of
 * money: none was to be paid, or it is being taken, and what was taken is told when it is given back.
 */
export type Uncharged = { released: WireMoney | null } | null

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
