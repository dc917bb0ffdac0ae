import type { Answers } from './sample-shop.ts'
import { cart, checkoutCart, chrome, hostile, money, product, searchResult } from './samples.ts'

const at = '2026-01-01T00:00:00.000Z'
const address = {
  ...{ name: hostile, line1: hostile, line2: hostile, city: hostile, region: hostile, postalCode: hostile },
  country: 'DE',
}
const card = { id: hostile, brand: hostile, last4: hostile, expiryMonth: 1, expiryYear: 2030, isDefault: true }
const placed = { id: 'ord_1', number: hostile, status: 'CONFIRMED', placedAt: at, total: money, lines: [] }

/** Somebody with all that an account can have. */
export const me = {
  ...{ id: 'usr_1', name: hostile, email: hostile, emailVerified: false, pendingEmail: hostile, phoneNumber: hostile },
  ...{ role: 'CUSTOMER', language: 'de' },
  addresses: [{ id: hostile, label: hostile, isDefault: true, address }],
  paymentMethods: [card],
  sessions: [
    { id: hostile, userAgent: hostile, createdAt: at, lastSeenAt: at, isCurrent: false },
    { id: 'ses_2', userAgent: null, createdAt: at, lastSeenAt: at, isCurrent: true },
  ],
  notifications: {
    edges: [
      {
        node: { id: 'ntf_1', topic: 'ORDER', title: hostile, body: hostile, createdAt: at, readAt: null, order: null },
      },
    ],
    pageInfo: { endCursor: hostile, hasNextPage: true },
    unreadCount: 1,
  },
  notificationPreferences: [{ topic: 'ORDER', channels: ['EMAIL'] }],
  orders: { edges: [{ node: placed }], pageInfo: { endCursor: hostile, hasNextPage: true } },
}

/** An order on which everything has happened. */
const order = {
  ...{ ...placed, cancelReason: 'TIMED_OUT', returnReason: hostile, actions: ['CANCEL', 'REQUEST_RETURN'] },
  ...{ subtotal: money, discount: money, shipping: money, tax: money, shipTo: address },
  events: [{ sequence: 1, type: 'ORDER_PLACED', at }],
  lines: [{ id: 'lin_1', title: hostile, quantity: 2, lineTotal: money, variant: { id: 'var_1', product } }],
  paymentProblem: { message: 'The bank is not sure that it is you.', declineCode: 'no_such_code' },
  payment: { id: 'pay_1', status: 'AUTHORISED', declineCode: null, method: card, refunded: money },
  shipment: { carrier: hostile, trackingNumber: hostile, trackingUrl: `javascript:${hostile}`, shippedAt: at },
}

const whole = () => ({ ...chrome, currencies: ['EUR', 'USD'], me })

/** What the router answers to each page of the shop. */
export const shopAnswers: Answers = {
  Home: () => ({ ...chrome, products: { edges: [{ node: product }] } }),
  Search: () => ({ ...chrome, search: searchResult }),
  Category: () => ({ category: { ...chrome.categories[0], slug: 'home', children: [] } }),
  Shelves: () => ({ ...chrome, search: searchResult }),
  Product: () => ({ ...chrome, product }),
  Bag: () => ({ ...chrome, currencies: ['EUR', 'USD'], cart: { ...cart, currency: 'EUR' } }),
  Checkout: () => ({ ...chrome, cart: checkoutCart, me }),
  CheckoutSums: () => ({ cart: checkoutCart }),
  Order: () => ({ ...chrome, order }),
  ChromeOnly: () => chrome,
  ...{ Profile: whole, Addresses: whole, Cards: whole, Devices: whole, Notices: whole, Orders: whole },
}

/** Every page of the shop. */
export const shopPages = [
  '/',
  '/search?q=lamp',
  '/c/home',
  '/p/lamp',
  '/about/delivery',
  '/about/privacy',
  '/about/shop',
  '/bag',
  '/checkout',
  '/orders',
  '/orders/ord_1',
  '/sign-in',
  '/sign-up',
  '/forgotten-password',
  '/reset-password?token=token',
  '/reset-password',
  '/verify-email?token=token',
  '/verify-email',
  '/undo-email-change?token=token',
  '/account',
  '/account/addresses',
  '/account/addresses?edit=adr_1',
  '/account/cards',
  '/account/notices',
  '/account/devices',
  '/nowhere',
]
