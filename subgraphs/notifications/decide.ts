import type { MessageOn } from '@micromart/events'
import { isSome } from './money.ts'
import type { DisabledBecause, MailContent, News, Notice, OrderCopy, Uncharged } from './notification.ts'

type OrdersEvent = MessageOn<'orders.events'>
type OrderCancelled = Extract<OrdersEvent, { type: 'order.cancelled' }>
type PaymentsEvent = MessageOn<'payments.events'>
type UsersEvent = MessageOn<'users.events'>
type InventoryEvent = MessageOn<'inventory.events'>

/** What an order's event says of its money; null for those that say nothing. */
export function moneyAfter({ type, data }: OrdersEvent): Pick<OrderCopy, 'authorised' | 'collecting'> | null {
  switch (type) {
    case 'order.payment_authorised':
      return { authorised: data.amount }
    case 'order.shipment_requested':
    case 'order.payment_retried':
      return { collecting: true }
    case 'order.payment_refused':
      return { authorised: null, collecting: false }
    default:
      return null
  }
}

/** What is to be told of the money of an order that is cancelled. */
export function unchargedOf(order: OrderCopy | null): Uncharged {
  if (order?.collecting) return null
  if (isSome(order?.authorised)) return { released: order.authorised }
  return order && !isSome(order.total) ? null : { released: null }
}

/** What a cancelled order means to its customer. @param order our copy of it, if there is one: it knows what becomes of the money. */
export function aboutCancelled({ data }: Pick<OrderCancelled, 'data'>, order: OrderCopy | null): Notice {
  const { orderId, number, reason } = data
  return {
    topic: 'ORDER',
    orderId,
    news: { kind: 'order-cancelled', number, reason, uncharged: unchargedOf(order) },
    mail: { kind: 'order-cancelled', reason },
  }
}

/** What any other of an order's events means to its customer; null for the steps that they need not hear of. */
export function aboutOrder({ type, data }: Exclude<OrdersEvent, OrderCancelled>): Notice | null {
  const { orderId, number } = data
  switch (type) {
    case 'order.confirmed':
      return {
        topic: 'ORDER',
        orderId,
        news: { kind: 'order-confirmed', number },
        mail: { kind: 'order-confirmed' },
      }
    case 'order.shipped': {
      const { carrier, trackingNumber } = data
      return {
        topic: 'SHIPMENT',
        orderId,
        news: { kind: 'order-shipped', number, carrier, trackingNumber },
        mail: { kind: 'order-shipped', carrier, trackingNumber },
      }
    }
    case 'order.delivered':
      return {
        topic: 'SHIPMENT',
        orderId,
        news: { kind: 'order-delivered', number },
        mail: { kind: 'order-delivered' },
      }
    case 'order.return_received': {
      const refund = data.refund ?? null
      return {
        topic: 'ORDER',
        orderId,
        news: { kind: 'return-received', number, refund },
        mail: { kind: 'return-received', refund },
      }
    }
    default:
      return null
  }
}

/** Only money that goes back is worth a word of its own: the order's news tell the rest. */
export function aboutPayment({ type, data }: PaymentsEvent): Notice | null {
  if (type !== 'payment.refunded' || !isSome(data.amount)) return null
  const refunded = { kind: 'refunded', amount: data.amount } as const
  return { topic: 'PAYMENT', orderId: data.orderId, news: refunded, mail: refunded }
}

export function aboutAccount({ type, data }: UsersEvent): Notice | null {
  const account = { topic: 'ACCOUNT', orderId: null } as const
  const told = (said: News & MailContent): Notice => ({ ...account, news: said, mail: said })
  const mailed = (
    kind: 'verify-email' | 'reset-password' | 'change-email' | 'undo-email-change',
    requestId: string | null | undefined,
  ): Notice => ({ ...account, news: { kind }, mail: { kind, requestId } })
  switch (type) {
    case 'user.registered':
      return told({ kind: 'welcome' })
    case 'user.password_changed':
      return told({ kind: 'password-changed' })
    case 'user.email_verification_requested':
      return mailed('verify-email', data.requestId)
    case 'user.password_reset_requested':
      return mailed('reset-password', data.requestId)
    case 'user.email_change_requested':
      return mailed('change-email', data.requestId)
    case 'user.email_undo_offered':
      return mailed('undo-email-change', data.requestId)
    case 'user.role_changed':
      return told({ kind: 'role-changed', role: data.role })
    case 'user.api_key_created':
      return told({ kind: 'api-key-created' })
    case 'user.api_key_revoked':
      return told({ kind: 'api-key-revoked' })
    default:
      return null
  }
}

/** For staff, when a webhook is disabled that nobody wanted disabled. @param host a URL may have a token in it; its host tells enough. */
export function aboutDisabledWebhook(host: string, because: DisabledBecause): Notice {
  const disabled = { kind: 'webhook-disabled', host, because } as const
  return { topic: 'INTEGRATION', orderId: null, news: disabled, mail: disabled }
}

const depth = { IN_STOCK: 0, LOW_STOCK: 1, OUT_OF_STOCK: 2 } as const

/** For staff, when stock crosses a line on its way down; staying below it says nothing new. */
export function aboutStock({ data }: InventoryEvent): Notice | null {
  const { sku, title, available, availability, was, reorderPoint } = data
  if (!was || depth[availability] <= depth[was]) return null
  const about = { kind: 'stock', sku, title: title ?? null, available } as const
  return { topic: 'STOCK', orderId: null, news: { ...about, reorderPoint }, mail: about }
}
