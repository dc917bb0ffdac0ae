import { expect, test } from 'vitest'
import { englishIn } from './testing/english.ts'
import { asTheServiceSays, everyRefusal, problemsOf, refusing } from './testing/refusing.ts'
import { type Answers, sampleShop } from './testing/sample-shop.ts'
import { cart, checkoutCart, chrome } from './testing/samples.ts'
import { de } from './words/de.ts'

const me = {
  ...{ id: 'usr_1', name: 'Ada', email: 'ada@buyers.example', emailVerified: true, pendingEmail: null, language: 'de' },
  ...{ phoneNumber: null, addresses: [], paymentMethods: [], sessions: [], notificationPreferences: [] },
  notifications: { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, unreadCount: 0 },
}
const sentBack = {
  ...{ id: 'ord_1', number: 'MM-1', status: 'DELIVERED', placedAt: '2026-01-01T00:00:00Z', events: [], lines: [] },
  ...{ actions: [], cancelReason: null, returnReason: null, shipment: null, payment: null, paymentProblem: null },
  ...{
    ...checkoutCart.totals,
    shipTo: { name: 'Ada', line1: 'Weg 1', city: 'Berlin', postalCode: '10115', country: 'DE' },
  },
}
const page = () => ({ ...chrome, me })
const pages: Answers = {
  ...{ Profile: page, Addresses: page, Cards: page, Devices: page, Notices: page, ChromeOnly: () => chrome },
  Bag: () => ({ ...chrome, currencies: [], cart: { ...cart, coupon: null } }),
  Order: () => ({ ...chrome, order: sentBack }),
  BagTitles: () => ({ cart: { id: 'crt_1', lines: [{ id: 'lin_1', title: 'Lampe' }] } }),
  Checkout: () => ({ ...chrome, cart: checkoutCart, me }),
  CheckoutSums: () => ({ cart: checkoutCart }),
  CartSkus: () => ({ cart: { id: 'crt_1', lines: [] } }),
}

const address = { name: 'Ada', line1: 'Weg 1', postalCode: '10115', city: 'Berlin', country: 'DE' }
const order = {
  ...{ intent: 'place', cart: 'crt_1', version: '1', total: '10.00', currency: 'EUR', key: 'a-key-of-ones-own' },
  ...{ ...address, email: 'ada@buyers.example', shipping: 'standard' },
}
const password = { email: 'ada@buyers.example', password: 'a fine long password' }

/** The form by which each is asked. */
const asked: Readonly<Record<string, [path: string, fields: Record<string, string>]>> = {
  SignIn: ['/sign-in', password],
  SignUp: ['/sign-up', { name: 'Ada', ...password }],
  SignOut: ['/sign-out', {}],
  RequestReset: ['/forgotten-password', password],
  ResetPassword: ['/reset-password', { token: 'token', newPassword: 'another long one' }],
  VerifyEmail: ['/verify-email', { token: 'token' }],
  UndoEmailChange: ['/undo-email-change', { token: 'token' }],
  UpdateProfile: ['/account', { name: 'Ada', email: 'ada@buyers.example', language: 'de' }],
  SetPassword: ['/account/password', { current: 'a fine long password', newPassword: 'another long one' }],
  DeleteAccount: ['/account/leave', { current: 'a fine long password' }],
  SaveAddress: ['/account/addresses', address],
  RemoveAddress: ['/account/addresses/remove', { id: 'adr_1' }],
  AddCard: ['/account/cards/add', { card: 'token:pm_own' }],
  RemoveCard: ['/account/cards/remove', { id: 'pme_1' }],
  EndSession: ['/account/devices/end', { id: 'ses_1' }],
  MarkRead: ['/account/notices/read', {}],
  SetPreference: ['/account/notices/where', { topic: 'ORDER' }],
  SetPhone: ['/account/notices/phone', { number: '+49 30 1' }],
  AddToBag: ['/bag/add', { variant: 'var_1' }],
  SetBagLine: ['/bag/line', { line: 'lin_1', quantity: '2' }],
  ApplyCoupon: ['/bag/coupon', { code: 'TEN' }],
  RemoveCoupon: ['/bag/coupon', { remove: '1' }],
  ChangeBagCurrency: ['/bag/currency', { currency: 'USD' }],
  PlaceOrder: ['/checkout', { ...order, card: 'pme_1' }],
  CancelOrder: ['/orders/ord_1/cancel', {}],
  RequestReturn: ['/orders/ord_1/return', { reason: 'Zu klein' }],
}

/** Of these nothing is told: a bag that is gone leaves nothing out. */
const silent = ['ClaimCart: NotFound']

const account = { name: 'Ada', access: 'access', refresh: 'refresh', expires: Date.now() + 900_000 }
/** A session that cannot be renewed is nobody's any more: whoever it was signs in again. */
const shopRefusals = everyRefusal.filter((refusal) => !/^(?:Desk|RefreshSession)/.test(refusal))

test.each(shopRefusals)('%s is told in the reader’s language', async (refusal) => {
  const [operation = '', problem = ''] = refusal.split(': ')
  const { app, cookie } = sampleShop({ ...pages, ...refusing(operation, problem) })
  // A bag is poured into the account's as it is looked into.
  const [path, fields] = asked[operation] ?? ['/bag', null]
  const session = { account, language: 'de', ...(operation === 'ClaimCart' && { cart: 'guest-token' }) }
  const headers = { cookie: cookie.keep(session).split(';')[0] ?? '' }
  const request = fields ? { method: 'POST', headers, body: new URLSearchParams(fields) } : { headers }
  const response = await app.request(path, request)
  const kept = /^[^=]+=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  const told = (kept && cookie.open(kept).notice) || faultsIn(await response.text())
  expect([refusal, told !== '' && !told.includes(de.errors.unheard)]).toEqual([refusal, !silent.includes(refusal)])
  expect(told).not.toContain(asTheServiceSays)
  expect(englishIn(told)).toEqual([])
})

test('each mutation that can be refused is asked by a form', () => {
  const operations = new Set(shopRefusals.map((refusal) => refusal.split(': ')[0] ?? ''))
  expect([...operations].filter((name) => !Object.hasOwn(asked, name))).toEqual(['ClaimCart'])
  expect(Object.keys(asked).filter((name) => problemsOf(name).length === 0)).toEqual([])
})

/** What a page says is the matter. */
const faultsIn = (shown: string) =>
  [...shown.matchAll(/class="(?:form-fault|fault|notice)"[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ')
