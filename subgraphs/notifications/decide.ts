import type { MessageOn } from '@micromart/events'
import type { WireMoney } from '@micromart/money'
import { isSome, price } from './mail/price.ts'
import type { CancelReason, MailContent, Notice, OrderCopy } from './notification.ts'

type OrdersEvent = MessageOn<'orders.events'>
type PaymentsEvent = MessageOn<'payments.events'>
type UsersEvent = MessageOn<'users.events'>
type InventoryEvent = MessageOn<'inventory.events'>

const cancelReasons: Record<CancelReason, string> = {
  OUT_OF_STOCK: 'Something in it is out of stock.',
  PAYMENT_DECLINED: 'Your card was declined.',
  CUSTOMER_REQUEST: 'As you asked.',
  STAFF_REQUEST: 'We had to cancel it.',
  TIMED_OUT: 'It could not be completed in time.',
}

export const roles = {
  CUSTOMER: 'You are a customer now.',
  STAFF: 'You are on the staff now.',
  ADMIN: 'You are an admin now.',
} as const

export const disabledBecause = {
  GONE: 'It answered that it is gone for good.',
  FAILING: 'It has taken nothing for five days.',
} as const

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

/**
 * Why an order was cancelled, and what became of the money. Of one that is cancelled while its money is being taken, what
 * was taken is told when it is given back.
 */
export function whyCancelled(reason: CancelReason, order: OrderCopy | null): string {
  if (order?.collecting) return cancelReasons[reason]
  if (isSome(order?.authorised)) {
    return `${cancelReasons[reason]} Nothing was charged: the ${price(order.authorised)} held on your card is released.`
  }
  return order && !isSome(order.total) ? cancelReasons[reason] : `${cancelReasons[reason]} Nothing was charged.`
}

/** What a return brings that has arrived. What is given back later is told when it is. */
export const whatComesBack = (refund: WireMoney | null): string =>
  isSome(refund) ? `${price(refund)} is on its way back to you.` : 'Thank you for sending it back.'

/**
 * What an order's event means to its customer; null for the steps that they need not hear of.
 * @param order our copy of it, if there is one.
 */
export function aboutOrder({ type, data }: OrdersEvent, order: OrderCopy | null): Notice | null {
  const { orderId, number } = data
  switch (type) {
    case 'order.confirmed':
      return {
        topic: 'ORDER',
        title: `Order ${number} is confirmed`,
        body: 'Everything is reserved for you and will be on its way soon.',
        orderId,
        mail: { kind: 'order-confirmed' },
      }
    case 'order.shipped':
      return {
        topic: 'SHIPMENT',
        title: `Order ${number} is on its way`,
        body: `${data.carrier} brings it, tracking number ${data.trackingNumber}.`,
        orderId,
        mail: { kind: 'order-shipped', carrier: data.carrier, trackingNumber: data.trackingNumber },
      }
    case 'order.delivered':
      return {
        topic: 'SHIPMENT',
        title: `Order ${number} has arrived`,
        body: 'We hope that you like it.',
        orderId,
        mail: { kind: 'order-delivered' },
      }
    case 'order.cancelled':
      return {
        topic: 'ORDER',
        title: `Order ${number} is cancelled`,
        body: whyCancelled(data.reason, order),
        orderId,
        mail: { kind: 'order-cancelled', reason: data.reason },
      }
    case 'order.return_received':
      return {
        topic: 'ORDER',
        title: `We have your return of order ${number}`,
        body: whatComesBack(data.refund ?? null),
        orderId,
        mail: { kind: 'return-received', refund: data.refund ?? null },
      }
    default:
      return null
  }
}

/** Only money that goes back is worth a word of its own: the order's news tell the rest. */
export function aboutPayment({ type, data }: PaymentsEvent): Notice | null {
  if (type !== 'payment.refunded' || !isSome(data.amount)) return null
  return {
    topic: 'PAYMENT',
    title: `${price(data.amount)} refunded`,
    body: 'Your bank shows it within a few days.',
    orderId: data.orderId,
    mail: { kind: 'refunded', amount: data.amount },
  }
}

export function aboutAccount({ type, data }: UsersEvent): Notice | null {
  const account = { topic: 'ACCOUNT', orderId: null } as const
  switch (type) {
    case 'user.registered':
      return {
        ...account,
        title: 'Welcome to MicroMart',
        body: 'Your account is ready.',
        mail: { kind: 'welcome' },
      }
    case 'user.password_changed':
      return {
        ...account,
        title: 'Your password was changed',
        body: 'If that was not you, reset it now.',
        mail: { kind: 'password-changed' },
      }
    case 'user.email_verification_requested':
      return {
        ...account,
        title: 'Confirm your e-mail address',
        body: 'We have sent you a link.',
        mail: { kind: 'verify-email', requestId: data.requestId },
      }
    case 'user.password_reset_requested':
      return {
        ...account,
        title: 'A password reset was asked for',
        body: 'The link is in your mail. If that was not you, there is nothing to do.',
        mail: { kind: 'reset-password', requestId: data.requestId },
      }
    case 'user.email_change_requested':
      return {
        ...account,
        title: 'Confirm your new e-mail address',
        body: 'We have sent a link to the new address.',
        mail: { kind: 'change-email', requestId: data.requestId },
      }
    case 'user.email_undo_offered':
      return {
        ...account,
        title: 'Your e-mail address is about to change',
        body: 'If that was not you, the link is in your mail.',
        mail: { kind: 'undo-email-change', requestId: data.requestId },
      }
    case 'user.role_changed':
      return {
        ...account,
        title: 'Your account has another role',
        body: roles[data.role],
        mail: { kind: 'role-changed', role: data.role },
      }
    case 'user.api_key_created':
      return {
        ...account,
        title: 'You have made an API key',
        body: 'If that was not you, revoke it and change your password now.',
        mail: { kind: 'api-key-created' },
      }
    case 'user.api_key_revoked':
      return {
        ...account,
        title: 'An API key of yours was revoked',
        body: 'What it was for has no way in any more.',
        mail: { kind: 'api-key-revoked' },
      }
    default:
      return null
  }
}

/** For staff, when a webhook is disabled that nobody wanted disabled. @param host a URL may have a token in it; its host tells enough. */
export const aboutDisabledWebhook = (host: string, because: keyof typeof disabledBecause): Notice => ({
  topic: 'INTEGRATION',
  title: `The webhook to ${host} is disabled`,
  body: disabledBecause[because],
  orderId: null,
  mail: { kind: 'webhook-disabled', host, because },
})

const depth = { IN_STOCK: 0, LOW_STOCK: 1, OUT_OF_STOCK: 2 } as const

/** For staff, when stock crosses a line on its way down; staying below it says nothing new. */
export function aboutStock({ data }: InventoryEvent): Notice | null {
  const { sku, title, available, availability, was } = data
  if (!was || depth[availability] <= depth[was]) return null
  const about = { sku, title: title ?? null, available }
  return {
    topic: 'STOCK',
    title: stockHeading(about),
    body: `${sku}: ${available} left, reorder point ${data.reorderPoint}.`,
    orderId: null,
    mail: { kind: 'stock', ...about },
  }
}

/** Names what is short by its title, and by its SKU as long as nobody has said that. */
export function stockHeading({ sku, title, available }: Omit<Extract<MailContent, { kind: 'stock' }>, 'kind'>): string {
  return `${title ?? sku} is ${available === 0 ? 'out of stock' : 'running low'}`
}
