import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayments } from '../payments-for-tests.ts'

const { after, end } = cleanups()
let shop: Awaited<ReturnType<typeof openPayments>>
const [ada, eve, staff] = [{ userId: 'usr_ada' }, { userId: 'usr_eve' }, { userId: 'usr_staff', staff: true }]

beforeAll(async () => {
  shop = await openPayments(after)
  shop.startWorking()
  await shop.hear(shop.authorise('ord_hers', ada.userId, await shop.addCard(ada.userId, 'pm_card_visa')))
  await shop.settled('ord_hers', 'AUTHORISED')
})
afterAll(end)

type Who = Parameters<typeof shop.ask>[2]
async function entity(fields: string, representation: Record<string, unknown>, as: Who) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ${fields} } }`
  const { data, errors } = await shop.ask(query, { r: [representation] }, as)
  return { entity: (data as { _entities: unknown[] } | null)?._entities[0] ?? null, errors }
}

test("an order's payment is its customer's and the staff's to see", async () => {
  const fields =
    '... on Order { payment { status authorised { amount } method { last4 } attempts { action succeeded } } refundable { amount } }'
  const order = {
    __typename: 'Order',
    id: 'ord_hers',
    customerId: ada.userId,
    total: { amount: '39.80', currency: 'EUR' },
  }
  for (const who of [ada, staff]) {
    expect((await entity(fields, order, who)).entity).toEqual({
      payment: {
        status: 'AUTHORISED',
        authorised: { amount: '39.80' },
        method: { last4: '4242' },
        attempts: [{ action: 'AUTHORISE', succeeded: true }],
      },
      refundable: { amount: '0.00' },
    })
  }
  for (const who of [eve, null]) {
    expect((await entity(fields, order, who)).entity).toEqual({ payment: null, refundable: null })
    // A representation that claims the order for somebody else opens nothing.
    const claimed = { ...order, customerId: eve.userId }
    expect((await entity('... on Order { payment { status } }', claimed, who)).entity).toEqual({ payment: null })
  }
})

test('a payment by its own id is no way around that', async () => {
  const { id } = await shop.payment('ord_hers')
  const payment = { __typename: 'Payment', id }
  expect((await entity('... on Payment { status }', payment, ada)).entity).toEqual({ status: 'AUTHORISED' })
  expect((await entity('... on Payment { status }', payment, eve)).entity).toBeNull()
  expect((await entity('... on Payment { reference }', payment, ada)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const query = 'query ($id: ID!) { payment(id: $id) { reference } }'
  expect((await shop.ask(query, { id }, staff)).data).toMatchObject({
    payment: { reference: expect.stringMatching(/^chg_/) },
  })
  expect((await shop.ask(query, { id }, ada)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('cards on file: the first is the default, the next one takes over, and another cannot touch them', async () => {
  const bo = { userId: 'usr_bo' }
  const first = await shop.addCard(bo.userId, 'pm_card_visa')
  const second = await shop.addCard(bo.userId, 'pm_card_mastercard')
  const fields = '... on User { paymentMethods { id brand isDefault } }'
  const user = { __typename: 'User', id: bo.userId }
  const visa = (isDefault: boolean) => ({ id: first, brand: 'visa', isDefault })
  expect((await entity(fields, user, bo)).entity).toEqual({
    paymentMethods: [{ id: second, brand: 'mastercard', isDefault: true }, visa(false)],
  })
  expect((await entity(fields, user, eve)).entity).toEqual({ paymentMethods: null })

  const remove = 'mutation ($id: ID!) { removePaymentMethod(id: $id) { __typename } }'
  const removed = (__typename: string) => ({ removePaymentMethod: { __typename } })
  expect((await shop.ask(remove, { id: second }, eve)).data).toEqual(removed('NotFound'))
  expect((await shop.ask(remove, { id: second }, bo)).data).toEqual(removed('PaymentMethodRemoved'))
  expect((await shop.ask(remove, { id: second }, bo)).data).toEqual(removed('NotFound'))
  expect((await entity(fields, user, bo)).entity).toEqual({ paymentMethods: [visa(true)] })
})

test('a card that is refused when added is not on file', async () => {
  const add = `mutation ($t: String!) { addPaymentMethod(providerToken: $t) { __typename
    ... on CardRefused { declineCode } ... on InvalidInput { path } } }`
  const answer = async (t: string) => (await shop.ask(add, { t }, eve)).data?.addPaymentMethod
  expect(await answer('pm_card_chargeDeclined')).toEqual({ __typename: 'CardRefused', declineCode: 'card_declined' })
  for (const token of ['pm_card_nobody', '', 'x'.repeat(300), "' OR 1=1--"]) {
    expect(await answer(token)).toEqual({ __typename: 'InvalidInput', path: ['providerToken'] })
  }
  const { entity: user } = await entity(
    '... on User { paymentMethods { id } }',
    { __typename: 'User', id: eve.userId },
    eve,
  )
  expect(user).toEqual({ paymentMethods: [] })
})

test('ten cards added at once leave one default', async () => {
  const cy = { userId: 'usr_cy' }
  await Promise.all(Array.from({ length: 10 }, () => shop.addCard(cy.userId, 'pm_card_visa')))
  const { entity: user } = await entity(
    '... on User { paymentMethods { isDefault } }',
    { __typename: 'User', id: cy.userId },
    cy,
  )
  const { paymentMethods } = user as { paymentMethods: { isDefault: boolean }[] }
  expect(paymentMethods.filter(({ isDefault }) => isDefault)).toHaveLength(1)
})
