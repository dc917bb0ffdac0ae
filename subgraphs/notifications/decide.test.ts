import { message } from '@micromart/events'
import { expect, test } from 'vitest'
import { aboutAccount, aboutCancelled, aboutOrder, aboutPayment, aboutStock } from './decide.ts'
import { mustStayOn } from './notification.ts'

const said = { id: 'evt_1', subject: 'x', source: 'test', time: new Date(0), aggregateVersion: 1 }
const ofOrder = { orderId: 'ord_1', number: 'MM-7F3K-22', customerId: 'usr_1' }

type Level = 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK'
const stock = (was: Level | null, availability: Level, available: number, title?: string) => {
  const data = {
    variantId: 'var_1',
    sku: 'LAMP',
    onHand: available,
    reserved: 0,
    available,
    reorderPoint: 5,
    availability,
    was,
    ...(title !== undefined && { title }),
  }
  return aboutStock(message('inventory.events', 'stock.changed', { ...said, data }))
}

test('staff hear when stock crosses a line on its way down, and only then', () => {
  expect(stock('IN_STOCK', 'LOW_STOCK', 5)).toMatchObject({ topic: 'STOCK', news: { kind: 'stock', available: 5 } })
  expect(stock('LOW_STOCK', 'OUT_OF_STOCK', 0)).toMatchObject({ news: { available: 0 } })
  expect(stock('IN_STOCK', 'OUT_OF_STOCK', 0)).toMatchObject({ news: { available: 0 } })
  expect(stock('LOW_STOCK', 'LOW_STOCK', 4)).toBeNull()
  expect(stock('OUT_OF_STOCK', 'LOW_STOCK', 3)).toBeNull()
  expect(stock(null, 'OUT_OF_STOCK', 0)).toBeNull()
})

test('a notice about stock names the product, and the SKU as long as nobody has said its name', () => {
  expect(stock('IN_STOCK', 'LOW_STOCK', 5, 'Brass lantern, Red')).toMatchObject({
    news: { kind: 'stock', sku: 'LAMP', title: 'Brass lantern, Red', available: 5, reorderPoint: 5 },
    mail: { kind: 'stock', sku: 'LAMP', title: 'Brass lantern, Red', available: 5 },
  })
})

test('a cancelled order says why', () => {
  expect(aboutCancelled({ data: { ...ofOrder, reason: 'PAYMENT_DECLINED' } }, null)).toMatchObject({
    topic: 'ORDER',
    orderId: 'ord_1',
    news: { kind: 'order-cancelled', number: 'MM-7F3K-22', reason: 'PAYMENT_DECLINED', uncharged: { released: null } },
  })
})

test('the steps in between are nobody’s news', () => {
  const event = message('orders.events', 'order.stock_reserved', { ...said, data: ofOrder })
  expect(event.type !== 'order.cancelled' && aboutOrder(event)).toBeNull()
})

test('a mail that is to carry a token names its request, and so does one of before that names none', () => {
  const kinds = {
    'user.email_verification_requested': 'verify-email',
    'user.password_reset_requested': 'reset-password',
    'user.email_change_requested': 'change-email',
    'user.email_undo_offered': 'undo-email-change',
  } as const
  const ada = { userId: 'usr_1', role: 'CUSTOMER' } as const
  for (const [type, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
    const asked = { ...ada, requestId: 'tok_1' }
    expect(aboutAccount(message('users.events', type, { ...said, data: asked }))?.mail).toEqual({
      kind,
      requestId: 'tok_1',
    })
    expect(aboutAccount(message('users.events', type, { ...said, data: ada }))?.mail).toEqual({ kind })
  }
  expect(aboutAccount(message('users.events', 'user.profile_changed', { ...said, data: ada }))).toBeNull()
})

test('another role is mailed, and the end of sessions is not', () => {
  const ada = { userId: 'usr_1', role: 'STAFF' as const }
  const changed = message('users.events', 'user.role_changed', { ...said, data: ada })
  expect(aboutAccount(changed)?.mail).toEqual({ kind: 'role-changed', role: 'STAFF' })
  const ends = { sessionIds: ['ses_1'], tokensExpireAt: '2026-01-01T00:00:00.000Z' }
  expect(
    aboutAccount(message('users.events', 'user.sessions_ended', { ...said, data: { ...ada, ...ends } })),
  ).toBeNull()
})

test.each([
  ['user.api_key_created', 'api-key-created'],
  ['user.api_key_revoked', 'api-key-revoked'],
] as const)('%s is mailed to whoever made the key', (type, kind) => {
  const data = { userId: 'usr_1', role: 'STAFF' as const, apiKeyId: 'key_1' }
  const notice = aboutAccount(message('users.events', type, { ...said, data }))
  expect(notice).toMatchObject({ topic: 'ACCOUNT', mail: { kind } })
})

test('of a payment only what goes back is news', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' })
  const payment = {
    paymentId: 'pay_1',
    orderId: 'ord_1',
    customerId: 'usr_1',
    authorised: eur('39.80'),
    captured: eur('39.80'),
    refunded: eur('5.00'),
  }
  const refunded = { ...payment, status: 'PARTIALLY_REFUNDED' as const, amount: eur('5.00'), reason: 'Scratched' }
  expect(aboutPayment(message('payments.events', 'payment.refunded', { ...said, data: refunded }))).toMatchObject({
    topic: 'PAYMENT',
    news: { kind: 'refunded', amount: { amount: '5.00', currency: 'EUR' } },
    orderId: 'ord_1',
  })
  const captured = { ...payment, status: 'CAPTURED' as const, amount: eur('39.80') }
  expect(aboutPayment(message('payments.events', 'payment.captured', { ...said, data: captured }))).toBeNull()
})

test('mails about the account cannot be turned off, anything else can', () => {
  expect(mustStayOn('ACCOUNT', ['IN_APP'])).toBe(true)
  expect(mustStayOn('ACCOUNT', ['EMAIL'])).toBe(false)
  expect(mustStayOn('ORDER', [])).toBe(false)
})
