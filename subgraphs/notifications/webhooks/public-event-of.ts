import type { DataOf, Message, MessageOn, TypeOn } from '@micromart/events'
import type { z } from 'zod'
import { type PublicType, publicEvents } from './public-events.ts'

/** Topics that webhooks are fed from. Accounts are people's, so nothing of `users.events` is told. */
export const publicTopics = ['orders.events', 'payments.events', 'inventory.events', 'products.events'] as const
type PublicTopic = (typeof publicTopics)[number]

export type PublicMessage = MessageOn<PublicTopic>

export const isPublicMessage = (message: Message): message is PublicMessage =>
  (publicTopics as readonly string[]).includes(message.topic)

interface Told {
  type: PublicType
  data: unknown
}

type Tells<Data> = (data: Data) => Told | null

/** Why a type is no public event. */
type Kept = string

/** What each type of the log's messages is to webhooks: what is told of it, or why nothing is. A new one does not compile until it is here. */
export const decided: { [T in PublicTopic]: { [K in TypeOn<T>]: Tells<DataOf<T, K>> | Kept } } = {
  'orders.events': {
    'order.placed': (data) => tell('order.placed', data),
    'order.stock_reserved': 'a step of the checkout',
    'order.stock_rejected': 'a step of the checkout: order.cancelled follows',
    'order.payment_authorised': 'a step of the checkout',
    'order.payment_declined': 'a step of the checkout: order.cancelled follows',
    'order.confirmed': (data) => tell('order.confirmed', data),
    'order.shipment_requested': 'a step of shipping',
    'order.payment_captured': 'payment.captured tells it',
    'order.payment_refused': 'staff see to it in the shop',
    'order.payment_retried': 'staff see to it in the shop',
    'order.payment_written_off': 'staff see to it in the shop',
    'order.shipped': (data) => tell('order.shipped', data),
    'order.delivered': (data) => tell('order.delivered', data),
    'order.cancelled': (data) => tell('order.cancelled', data),
    'order.return_requested': (data) => tell('order.return_requested', data),
    'order.adopted': 'whose an order is can be asked for',
    'order.return_received': (data) => tell('order.return_received', { ...data, refund: data.refund ?? null }),
  },
  'payments.events': {
    'payment.authorised': 'no money has moved',
    'payment.declined': 'no money has moved',
    'payment.captured': (data) => tell('payment.captured', data),
    'payment.voided': 'no money has moved',
    'payment.refunded': (data) => tell('payment.refunded', data),
    'payment.disputed': (data) => tell('payment.disputed', data),
  },
  'inventory.events': {
    'stock.changed': (data) =>
      data.was == null || data.was === data.availability ? null : tell(stockTypes[data.availability], data),
  },
  'products.events': {
    'product.created': (data) => tell('product.created', branded(data)),
    'product.updated': (data) => tell('product.changed', branded(data)),
    'product.variant_added': (data) => tell('product.changed', branded(data)),
    'product.price_changed': (data) => tell('product.changed', branded(data)),
    'product.published': (data) => tell('product.changed', branded(data)),
    'product.archived': (data) => tell('product.archived', branded(data)),
    'category.created': 'categories are few, and can be asked for',
    'category.updated': 'categories are few, and can be asked for',
    'category.withdrawn': 'categories are few, and can be asked for',
  },
}

const stockTypes = { IN_STOCK: 'stock.back', LOW_STOCK: 'stock.low', OUT_OF_STOCK: 'stock.out' } as const

const branded = <Data extends { brand?: string | null }>(data: Data) => ({ ...data, brand: data.brand ?? null })

/** What a message is to webhooks; null for what is not told to anybody. */
export function publicEventOf(message: PublicMessage): Told | null {
  const ofTopic: Record<string, Tells<never> | Kept> = decided[message.topic]
  const tells = ofTopic[message.type]
  return typeof tells === 'function' ? tells(message.data as never) : null
}

/** Exactly what the type promises: its schema drops all else that the message says. */
const tell = <Type extends PublicType>(type: Type, data: z.input<(typeof publicEvents)[Type]>): Told => ({
  type,
  data: publicEvents[type].parse(data),
})
