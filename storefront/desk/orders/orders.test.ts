import { describe, expect, test } from 'vitest'
import { answers, order } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'

describe('shipping from the list', () => {
  const changed = { __typename: 'OrderChanged' }

  test('sends every order that has a parcel’s number, and leaves the others', async () => {
    const { send, asked, noticeOf } = atDesk({ ...answers, DeskShip: () => ({ shipOrder: changed }) })
    const fields = { carrier: 'DHL', 'tracking.ord_1': '0034', 'tracking.ord_2': '', 'tracking.ord_3': ' 0036 ' }
    const response = await send('/desk/orders?show=ship', fields)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk/orders?show=ship&carrier=DHL'])
    expect(noticeOf(response)).toBe('2 orders are on the way.')
    expect(asked.map(({ variables }) => variables)).toEqual([
      { input: { id: 'ord_1', carrier: 'DHL', trackingNumber: '0034' } },
      { input: { id: 'ord_3', carrier: 'DHL', trackingNumber: '0036' } },
    ])
  })

  test('says beside each order what kept it back, and keeps what was typed', async () => {
    const rows = ['ord_1', 'ord_2'].map((id) => ({ node: { ...order, id, number: id } }))
    const list = answers.DeskOrders?.() as object
    const { send } = atDesk({
      DeskOrders: () => ({ ...list, orders: { edges: rows, pageInfo: {} } }),
      DeskShip: ({ input }) => ({
        shipOrder:
          (input as { id: string }).id === 'ord_2'
            ? { __typename: 'PaymentNotCollected', declineCode: 'card_declined', message: 'no' }
            : changed,
      }),
    })
    const response = await send('/desk/orders', { carrier: 'GLS', 'tracking.ord_1': '1', 'tracking.ord_2': '22' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('1 could not be done')
    expect(page).toMatch(/aria-invalid="true"[^>]*name="tracking\.ord_2" value="22"/)
    expect(page).toMatch(/id="tracking\.ord_2-fault"[^>]*>The money could not be taken \(card_declined\)/)
    expect(page).toMatch(/name="carrier"[^>]*value="GLS"/)
  })

  test('an answer that is lost is said as such', async () => {
    const { send } = atDesk(answers)
    const response = await send('/desk/orders', { carrier: 'DHL', 'tracking.ord_1': '1' })
    expect(await response.text()).toContain('Look whether it has been done')
  })
})

test('chosen orders have arrived, each once', async () => {
  const { send, asked } = atDesk({ ...answers, DeskDeliver: () => ({ markDelivered: { __typename: 'OrderChanged' } }) })
  expect((await send('/desk/orders?show=shipped', { id: 'ord_1' })).status).toBe(303)
  expect(asked).toMatchObject([{ operation: 'DeskDeliver', variables: { id: 'ord_1' } }])
})

test('a refund is keyed by the payment as it was seen, and says what is under way', async () => {
  const money = (amount: string) => ({ amount, currency: 'EUR' })
  const { get, send, asked } = atDesk({
    ...answers,
    DeskRefund: () => ({
      refundPayment: { __typename: 'RefundUnderWay', amount: money('5.00'), refundable: money('3.00'), message: '' },
    }),
  })
  expect(await (await get('/desk/orders/ord_1')).text()).toContain('name="key" value="desk:pay_1:1"')
  const fields = {
    do: 'refund',
    payment: 'pay_1',
    key: 'desk:pay_1:1',
    currency: 'EUR',
    amount: '4,50',
    reason: 'late',
  }
  const response = await send('/desk/orders/ord_1', fields)
  expect(asked.find(({ operation }) => operation === 'DeskRefund')?.variables).toEqual({
    input: {
      ...{ idempotencyKey: 'desk:pay_1:1', paymentId: 'pay_1', amount: money('4.50') },
      ...{ reason: 'late', besidesOthers: false },
    },
  })
  const page = await response.text()
  expect(page).toContain('€5.00 is on its way back already; €3.00 is left')
  for (const typed of ['4,50', 'late']) expect(page).toContain(`value="${typed}"`)
})

test('an order that came back leads to the stock that its goods go back into, where somebody may book it', async () => {
  const returned = { ...answers, DeskOrder: () => ({ order: { ...order, status: 'RETURNED', actions: [] } }) }
  const shelve = 'goes back on the shelf by an adjustment of stock'
  const page = await (await atDesk(returned).get('/desk/orders/ord_1')).text()
  expect(page).toContain(shelve)
  expect(page).toContain(
    `href="/desk/stock?sku=${encodeURIComponent(order.lines[0]?.sku ?? '').replace(/'/g, '&#x27;')}"`,
  )
  const { get } = atDesk(returned, { scope: 'orders:read' })
  expect(await (await get('/desk/orders/ord_1')).text()).not.toContain(shelve)
})

describe('orders of some days', () => {
  const days = { placedFrom: '2026-02-28T23:00:00Z', placedBefore: '2026-03-31T22:00:00Z' }

  test.each(['/desk/orders', '/desk/orders/slips'])('are what %s has, in all lists beside', async (path) => {
    const { get, asked } = atDesk(answers)
    const page = await (await get(`${path}?show=done&from=2026-03-01&until=2026-03-31`)).text()
    expect(asked.at(-1)?.variables).toMatchObject({ status: ['DELIVERED', 'RETURNED'], ...days })
    expect(page).toContain('/desk/orders?show=done&amp;from=2026-03-01&amp;until=2026-03-31')
  })

  test('are those from one to the other, whichever is said first', async () => {
    const { get, asked } = atDesk(answers)
    const page = await (await get('/desk/orders?show=done&from=2026-03-31&until=2026-03-01')).text()
    expect(asked.at(-1)?.variables).toMatchObject(days)
    expect(page).toContain('/desk/orders?show=done&amp;from=2026-03-01&amp;until=2026-03-31')
  })

  test('are all, where an address says no day', async () => {
    const { get, asked } = atDesk(answers)
    expect((await get('/desk/orders?from=soon&until=2026-13-41')).status).toBe(200)
    expect(asked.at(-1)?.variables).toMatchObject({ placedFrom: null, placedBefore: null })
  })

  test('are none, and it is said that it is the days', async () => {
    const { get } = atDesk({ ...answers, DeskOrders: () => ({ orders: { edges: [], pageInfo: {} } }) })
    expect(await (await get('/desk/orders?show=all&until=2020-01-01')).text()).toContain('placed in these days')
  })
})
