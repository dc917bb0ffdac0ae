import { expect, test } from 'vitest'
import { sampleShop } from '../../testing/sample-shop.ts'
import { chrome, money } from '../../testing/samples.ts'

const message = 'As the service says it.'
const german = { 'accept-language': 'de' }

const placed = {
  ...{ id: 'ord_1', number: 'MM-1', status: 'CONFIRMED', placedAt: '2026-01-01T00:00:00Z', actions: [], events: [] },
  ...{ cancelReason: null, returnReason: null, lines: [], shipment: null, payment: null, paymentProblem: null },
  ...{ subtotal: money, discount: money, shipping: money, tax: money, total: money },
  shipTo: {
    name: 'Ada',
    line1: 'Weg 1',
    line2: null,
    city: 'Berlin',
    region: null,
    postalCode: '10115',
    country: 'DE',
  },
}
test.each([
  ['cancel', { __typename: 'NotAllowedNow', status: 'SHIPPED', message }, 'Die Bestellung ist unterwegs'],
  ['cancel', { __typename: 'NotFound', message }, 'Diese Bestellung gibt es nicht.'],
  ['return', { __typename: 'NotAllowedNow', status: 'RETURNED', message }, 'Die Bestellung ist wieder bei uns'],
  ['return', { __typename: 'InvalidInput', message }, 'was damit nicht stimmt.'],
  ['return', { __typename: 'NotFound', message }, 'Diese Bestellung gibt es nicht.'],
  ['return', { __typename: 'NotAllowedNow', status: 'LOST', message }, message],
  ['return', null, 'Es kann geschehen sein oder nicht.'],
] as const)('an order whose %s is refused with %j says why in the reader’s language', async (act, refusal, said) => {
  const { app, cookie } = sampleShop({
    CancelOrder: () => ({ cancelOrder: refusal }),
    RequestReturn: () => ({ requestReturn: refusal }),
    Order: () => ({ ...chrome, order: { ...placed, actions: ['REQUEST_RETURN'] } }),
  })
  const body = new URLSearchParams({ reason: 'Zu klein' })
  const response = await app.request(`/orders/ord_1/${act}`, { method: 'POST', headers: german, body })
  if (act === 'cancel') {
    expect([response.status, response.headers.get('location')]).toEqual([303, '/orders/ord_1'])
    const sent = /^[^=]+=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
    expect(cookie.open(sent).notice).toContain(said)
  } else {
    const page = await response.text()
    expect(response.status).toBe(422)
    for (const text of [said, '<details open="">', '>Zu klein</textarea>']) expect(page).toContain(text)
  }
})

const payment = { id: 'pay_1', status: 'DECLINED', method: null, refunded: { amount: '0.00', currency: 'EUR' } }

test.each([
  [{ paymentProblem: { declineCode: 'expired_card', message } }, 'Diese Karte ist abgelaufen.'],
  [{ paymentProblem: { declineCode: 'declined_by_the_moon', message } }, message],
  [{ payment: { ...payment, declineCode: 'insufficient_funds' } }, 'Auf dieser Karte ist nicht genug Geld.'],
  [{ payment: { ...payment, declineCode: 'stolen_card' } }, 'Die Bank hat abgelehnt, ohne zu sagen, warum.'],
] as const)('an order with %j says why the card was declined in the reader’s language', async (declined, said) => {
  const { app } = sampleShop({ Order: () => ({ ...chrome, order: { ...placed, ...declined } }) })
  expect(await (await app.request('/orders/ord_1', { headers: german })).text()).toContain(`>${said}<`)
})

test('an order whose payment is agreed says nothing of a card', async () => {
  const agreed = { ...payment, status: 'AUTHORISED', declineCode: null }
  const { app } = sampleShop({ Order: () => ({ ...chrome, order: { ...placed, payment: agreed } }) })
  expect(await (await app.request('/orders/ord_1', { headers: german })).text()).not.toContain('class="notice"')
})

test.each([
  ['CANCELLED', 'AUTHORISED', 'wird freigegeben, nichts belastet'],
  ['CANCELLED', 'PENDING', 'wird freigegeben, nichts belastet'],
  ['CANCELLED', 'VOIDED', 'freigegeben, nichts belastet'],
  ['CONFIRMED', 'AUTHORISED', 'zugesagt, belastet beim Versand'],
])('an order that is %s with a payment that is %s says what becomes of the money', async (status, paid, said) => {
  const order = { ...placed, status, payment: { ...payment, status: paid, declineCode: null } }
  const { app } = sampleShop({ Order: () => ({ ...chrome, order }) })
  expect(await (await app.request('/orders/ord_1', { headers: german })).text()).toContain(`>${said}<`)
})

test('a guest reads that mails lead back to the page, as long as it goes on', async () => {
  const shown = async (status: string, orders: Record<string, string>) => {
    const { app, cookie } = sampleShop({ Order: () => ({ ...chrome, order: { ...placed, status } }) })
    const [pair = ''] = cookie.keep({ orders }).split(';')
    return (await app.request('/orders/ord_1', { headers: { ...german, cookie: pair } })).text()
  }
  const said = 'Jede Mail führt auf diese Seite zurück.'
  expect(await shown('CONFIRMED', { ord_1: 'token' })).toContain(said)
  expect(await shown('CANCELLED', { ord_1: 'token' })).not.toContain(said)
  expect(await shown('CONFIRMED', {})).not.toContain(said)
})
