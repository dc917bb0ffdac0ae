import { hostile, product } from '../../testing/samples.ts'

const money = { amount: '19.90', currency: 'EUR' }
const page = { endCursor: hostile, hasNextPage: true, hasPreviousPage: true }
const at = '2026-01-02T03:04:05Z'

/** A token as the shop's are, as far as pages read it. */
export const tokenOf = (scope: string, sub = 'usr_1') =>
  ['e30', Buffer.from(JSON.stringify({ sub, scope })).toString('base64url'), 'signature'].join('.')

const shipTo = {
  ...{ name: hostile, line1: hostile, line2: hostile, postalCode: hostile },
  ...{ city: hostile, region: hostile, country: 'DE' },
}

/** An order of whoever means harm, in any state, with all that it can have. */
export const order = {
  id: 'ord_1',
  number: hostile,
  status: 'CONFIRMED',
  placedAt: at,
  cancelReason: null,
  returnReason: hostile,
  actions: [
    'CANCEL',
    'SHIP',
    'RETRY_PAYMENT',
    'WRITE_OFF_PAYMENT',
    'MARK_DELIVERED',
    'RECEIVE_RETURN',
    'REQUEST_RETURN',
  ],
  refundable: money,
  customer: {
    id: 'usr_1',
    name: hostile,
    email: hostile,
    paymentMethods: [{ id: hostile, brand: hostile, last4: hostile }],
  },
  paymentProblem: { message: hostile, declineCode: hostile },
  events: [{ sequence: 1, type: 'ORDER_PLACED', at }],
  notes: [{ id: 'nte_1', text: hostile, at, author: { id: 'usr_2', name: hostile } }],
  shipTo,
  lines: [
    {
      ...{ id: 'lin_1', sku: hostile, title: hostile, quantity: 2, lineTotal: money },
      variant: { id: 'var_1', stock: { id: 's', onHand: 3 } },
    },
  ],
  subtotal: money,
  discount: money,
  shipping: money,
  tax: money,
  total: money,
  shipment: {
    carrier: hostile,
    trackingNumber: hostile,
    trackingUrl: `javascript:${hostile}`,
    shippedAt: at,
  },
  shipmentRequested: { carrier: hostile, trackingNumber: hostile, requestedAt: at },
  writtenOff: { amount: money, reason: hostile },
  payment: {
    id: 'pay_1',
    status: 'CAPTURED',
    declineCode: hostile,
    reference: hostile,
    method: { id: 'pm_1', brand: hostile, last4: hostile },
    ...{ authorised: money, captured: money, refunded: money, refunding: money },
    attempts: [{ at, action: 'CAPTURE', status: 'SUCCEEDED', amount: money, message: hostile, reason: hostile }],
    disputes: [{ id: hostile, status: 'OPEN', reason: hostile, openedAt: at, amount: money }],
  },
}

const variant = {
  ...{ id: 'var_1', sku: hostile, title: hostile, weightGrams: 5, gtin: hostile, price: money, compareAtPrice: money },
  prices: [
    { price: money, compareAtPrice: money },
    { price: { amount: '21.00', currency: 'USD' }, compareAtPrice: null },
  ],
  stock: { id: 's', onHand: 3, reserved: 1 },
  product: { id: 'prd_1', name: hostile },
}
const withdrawn = { variantId: 'var_2', sku: hostile, title: hostile, price: money }
const goods = {
  ...{ ...product, status: 'DRAFT', updatedAt: at },
  options: [{ name: hostile, values: [hostile] }],
  variants: [variant],
}
const level = { id: 'stk_1', onHand: 3, reserved: 1, reorderPoint: 5, variant }
const user = { id: 'usr_1', name: hostile, email: hostile, emailVerified: false, role: 'STAFF', createdAt: at }
const list = (node: object) => ({ edges: [{ node }], pageInfo: page, totalCount: 1 })
const tree = {
  edges: [null, { id: 'cat_1' }].map((parent, nth) => ({
    node: { id: `cat_${nth + 1}`, name: hostile, slug: hostile, edition: hostile, parent },
  })),
  pageInfo: { hasNextPage: false },
}
const webhook = {
  ...{ id: 'whk_1', url: `javascript:${hostile}`, description: hostile, enabled: true, disabledAt: null },
  ...{ failingSince: at, disabledBecause: null, eventTypes: ['ORDER_PLACED'], createdAt: at },
  deliveries: list({
    ...{ id: 'dlv_1', type: hostile, status: 'FAILED', createdAt: at, nextAttemptAt: at, body: hostile },
    attempts: [{ at, statusCode: 500, durationMs: 5, fault: hostile, answer: hostile }],
  }),
}
const coupon = {
  ...{ id: 'cpn_1', code: hostile, kind: 'PERCENT', percent: '10', minimum: money, expiresAt: at, endedAt: null },
  ...{ mostRedemptions: 5, mostPerCustomer: 1, redeemed: 1, products: [{ id: 'prd_1', name: hostile }] },
  redemptions: list({ at, givenBackAt: at, order: { id: 'ord_1', number: hostile }, customer: user }),
}
const set = { validFrom: at, changedAt: at, note: hostile, changedBy: user, offered: true }
const method = { id: 'm', code: hostile, name: hostile, position: 1, ...set }
const rate = {
  ...{ id: 'r', method: hostile, zone: null, country: hostile, currency: 'EUR', upToGrams: 5 },
  ...{ price: money, percent: null, estimate: 2, ...set },
}
const tax = { id: 't', country: 'DE', percent: hostile, ...set }
const key = {
  ...{ id: 'key_1', name: hostile, scopes: [hostile], createdAt: at, expiresAt: at },
  ...{ lastUsedAt: at, revokedAt: null, createdBy: user },
}

const serviceHealth = {
  ...{ service: 'orders', version: hostile, outbox: { waiting: 3, oldestAt: at } },
  putOff: { count: 1, items: [{ worker: hostile, item: hostile, failures: 7, until: at, reason: hostile }] },
}
const letters = list({
  ...{ id: hostile, topic: hostile, key: hostile, type: hostile, reason: hostile },
  ...{ attempts: 5, state: 'PARKED', deadSince: at },
})
const sagas = {
  ...{ count: 1, oldestAt: at, steps: [{ step: 'capture', count: 1, oldestAt: at }] },
  stuck: [{ step: 'capture', attempts: 7, nextAt: at, reason: hostile, order: { id: 'ord_1', number: hostile } }],
}

/** What the router answers to each page of the desk. */
export const answers: Record<string, () => unknown> = {
  DeskToday: () => ({
    ...{ ship: list(order), placed: list(order), shipped: list(order), returns: list(order), latest: list(order) },
    stockLevels: list(level),
    webhooks: [webhook],
  }),
  DeskOrders: () => ({
    ...{ orders: list(order), ship: list(order), placed: list(order), shipped: list(order), returns: list(order) },
  }),
  DeskSlips: () => ({ orders: list(order) }),
  DeskOrdersFile: () => ({ orders: { ...list(order), pageInfo: { hasNextPage: false } } }),
  DeskStockFile: () => ({ stockLevels: { ...list(level), pageInfo: { hasNextPage: false } } }),
  DeskCustomersFile: () => ({ users: { ...list(user), pageInfo: { hasNextPage: false } } }),
  DeskOrder: () => ({ order }),
  DeskStock: () => ({ stockLevels: list(level) }),
  DeskStockFound: () => ({
    variant: { id: 'var_1', stock: level },
    products: list({ ...goods, variants: [{ id: 'var_1', stock: level }] }),
  }),
  DeskProducts: () => ({ products: list(goods) }),
  DeskNewProduct: () => ({ allCategories: tree }),
  DeskProduct: () => ({ allCategories: tree, product: goods, withdrawnVariants: [withdrawn] }),
  DeskCategories: () => ({ allCategories: tree }),
  DeskCoupons: () => ({ coupons: list(coupon) }),
  DeskCoupon: () => ({ coupon }),
  DeskMethods: () => ({ shippingMethods: [method], shippingMethodHistory: list(method) }),
  DeskRates: () => ({ shippingRates: [rate], shippingRateHistory: list(rate) }),
  DeskTax: () => ({ taxRates: [tax], taxRateHistory: list(tax) }),
  DeskWebhooks: () => ({ webhooks: [webhook] }),
  DeskWebhook: () => ({ webhook }),
  DeskKeys: () => ({ apiKeyScopes: [{ name: hostile, description: hostile }], apiKeys: list(key) }),
  DeskHealth: () => ({ orders: serviceHealth, ordersLetters: letters, orderSagas: sagas }),
  DeskCustomers: () => ({ users: list(user), guestOrders: list(order) }),
  DeskGuestOrders: () => ({ guestOrders: list(order) }),
  DeskCustomer: () => ({
    user: {
      ...user,
      phoneNumber: hostile,
      addresses: [{ id: 'adr_1', isDefault: true, address: shipTo }],
      paymentMethods: [{ id: 'pm', brand: hostile, last4: hostile, expiryMonth: 1, expiryYear: 2030, isDefault: true }],
      orders: list(order),
    },
  }),
}
