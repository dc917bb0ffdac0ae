import type { DataOf } from '@micromart/events'
import { samplePlaced } from '@micromart/orders/testing'
import type { MailContent, News, NewsKind } from '../notification.ts'

/** An order of two lanterns whose title is no markup, and a book. */
export function sampleOrder(orderId: string, customerId: string): DataOf<'orders.events', 'order.placed'> {
  const placed = samplePlaced({ orderId, number: `MM-${orderId}`, customerId })
  return { ...placed, lines: placed.lines.map((line) => ({ ...line, title: `${line.title} <b>` })) }
}

/** Lamps that were plenty until just now. */
export const sampleStock = (variantId: string, available: number): DataOf<'inventory.events', 'stock.changed'> => ({
  variantId,
  sku: 'LAMP',
  title: 'Brass lantern, Red',
  onHand: available,
  reserved: 0,
  available,
  reorderPoint: 5,
  availability: available === 0 ? 'OUT_OF_STOCK' : 'LOW_STOCK',
  was: 'IN_STOCK',
})

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const lamp = { sku: 'LAMP-7', title: 'Brass lantern', available: 3 }
const parcel = { carrier: 'DHL', trackingNumber: '00340434' }
const webhook = { host: 'hooks.example', because: 'FAILING' } as const

/** One of each kind of news. */
export const sampleNews: { readonly [Kind in NewsKind]: News<Kind> } = {
  welcome: { kind: 'welcome' },
  'verify-email': { kind: 'verify-email' },
  'reset-password': { kind: 'reset-password' },
  'change-email': { kind: 'change-email' },
  'undo-email-change': { kind: 'undo-email-change' },
  'password-changed': { kind: 'password-changed' },
  'role-changed': { kind: 'role-changed', role: 'STAFF' },
  'api-key-created': { kind: 'api-key-created' },
  'api-key-revoked': { kind: 'api-key-revoked' },
  'order-confirmed': { kind: 'order-confirmed', number: 'MM-7F3K-22' },
  'order-shipped': { kind: 'order-shipped', number: 'MM-7F3K-22', ...parcel },
  'order-delivered': { kind: 'order-delivered', number: 'MM-7F3K-22' },
  'order-cancelled': {
    kind: 'order-cancelled',
    number: 'MM-7F3K-22',
    reason: 'OUT_OF_STOCK',
    uncharged: { released: eur('1234.50') },
  },
  'return-received': { kind: 'return-received', number: 'MM-7F3K-22', refund: eur('1234.50') },
  refunded: { kind: 'refunded', amount: eur('1234.50') },
  stock: { kind: 'stock', ...lamp, reorderPoint: 5 },
  'webhook-disabled': { kind: 'webhook-disabled', ...webhook },
}

/** One of each kind of mail. */
export const sampleMails: { readonly [Kind in MailContent['kind']]: Extract<MailContent, { kind: Kind }> } = {
  welcome: { kind: 'welcome' },
  'verify-email': { kind: 'verify-email', requestId: 'tok_1' },
  'reset-password': { kind: 'reset-password', requestId: 'tok_1' },
  'change-email': { kind: 'change-email', requestId: 'tok_1' },
  'undo-email-change': { kind: 'undo-email-change', requestId: 'tok_1' },
  'password-changed': { kind: 'password-changed' },
  'account-deleted': { kind: 'account-deleted' },
  'role-changed': { kind: 'role-changed', role: 'STAFF' },
  'api-key-created': { kind: 'api-key-created' },
  'api-key-revoked': { kind: 'api-key-revoked' },
  'order-confirmed': { kind: 'order-confirmed' },
  'order-shipped': { kind: 'order-shipped', ...parcel },
  'order-delivered': { kind: 'order-delivered' },
  'order-cancelled': { kind: 'order-cancelled', reason: 'OUT_OF_STOCK' },
  'return-received': { kind: 'return-received', refund: eur('1234.50') },
  refunded: { kind: 'refunded', amount: eur('1234.50') },
  stock: { kind: 'stock', ...lamp },
  'webhook-disabled': { kind: 'webhook-disabled', ...webhook },
}
