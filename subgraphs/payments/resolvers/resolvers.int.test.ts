import { newId } from '@micromart/ids'
import { guest, service, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostTries } from '../cards/card-try-store.ts'
import { openPayments, type PaymentsHarness } from '../testing/harness.ts'
import { euros, somebody } from '../testing/samples.ts'

let shop: PaymentsHarness
let hers: string
const eve = somebody()

beforeAll(async () => {
  shop = await openPayments()
  shop.startWorking()
  hers = await shop.newOrder()
  await shop.settled(hers, 'AUTHORISED')
})
afterAll(() => shop.close())

const userIdOf = ({ principal } = shop.ada) => principal?.userId ?? ''

test("an order's payment is its customer's and the staff's to see", async () => {
  const fields =
    '... on Order { payment { status authorised { amount } method { last4 } attempts { action succeeded } } refundable { amount } }'
  const order = { __typename: 'Order', id: hers, customerId: userIdOf(), total: euros('39.80') }
  for (const who of [shop.ada, staff(), service()]) {
    expect((await shop.entity(order, fields, who)).entity).toEqual({
      payment: {
        status: 'AUTHORISED',
        authorised: { amount: '39.80' },
        method: { last4: '4242' },
        attempts: [{ action: 'AUTHORISE', succeeded: true }],
      },
      refundable: { amount: '0.00' },
    })
  }
  for (const who of [eve, guest(), service(eve)]) {
    expect((await shop.entity(order, fields, who)).entity).toEqual({ payment: null, refundable: null })
    // A representation that claims the order for somebody else opens nothing.
    const claimed = { ...order, customerId: userIdOf(eve) }
    expect((await shop.entity(claimed, '... on Order { payment { status } }', who)).entity).toEqual({ payment: null })
  }
})

test('an order without a payment has nothing to give back', async () => {
  const order = { __typename: 'Order', id: newId('ord'), customerId: userIdOf(), total: euros('39.80') }
  const fields = '... on Order { payment { status } refundable { amount currency } }'
  expect((await shop.entity(order, fields, shop.ada)).entity).toEqual({ payment: null, refundable: euros('0.00') })
})

test('a payment by its own id is no way around that', async () => {
  const { id } = await shop.payment(hers)
  const payment = { __typename: 'Payment', id }
  expect((await shop.entity(payment, '... on Payment { status }', shop.ada)).entity).toEqual({ status: 'AUTHORISED' })
  expect((await shop.entity(payment, '... on Payment { status }', eve)).entity).toBeNull()
  const asked = await shop.entity(payment, '... on Payment { reference }', shop.ada)
  expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const query = 'query ($id: ID!) { payment(id: $id) { reference } }'
  expect((await shop.ask(query, { id }, staff())).data).toMatchObject({
    payment: { reference: expect.stringMatching(/^chg_/) },
  })
  expect((await shop.ask(query, { id: newId('ord') }, staff())).data).toEqual({ payment: null })
  expect((await shop.ask(query, { id }, shop.ada)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect((await shop.ask(query, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('cards on file: the first is the default, the next one takes over, and another cannot touch them', async () => {
  const bo = somebody()
  const first = await shop.addCard('pm_card_visa', bo)
  const second = await shop.addCard('pm_card_mastercard', bo)
  const fields = '... on User { paymentMethods { id brand isDefault } }'
  const user = { __typename: 'User', id: userIdOf(bo) }
  const visa = (isDefault: boolean) => ({ id: first, brand: 'visa', isDefault })
  expect((await shop.entity(user, fields, bo)).entity).toEqual({
    paymentMethods: [{ id: second, brand: 'mastercard', isDefault: true }, visa(false)],
  })
  expect((await shop.entity(user, fields, eve)).entity).toEqual({ paymentMethods: null })

  const remove = `mutation ($id: ID!) { removePaymentMethod(id: $id) { __typename
    ... on NotFound { of id } ... on PaymentMethodRemoved { of id } } }`
  const removed = async (id: string, as = bo) => (await shop.ask(remove, { id }, as)).data.removePaymentMethod
  const missing = (of: string) => ({ __typename: 'NotFound', of, id: of })
  expect(await removed(second, eve)).toEqual(missing(second))
  expect(await removed(second)).toEqual({ __typename: 'PaymentMethodRemoved', of: second, id: second })
  expect(await removed(second)).toEqual(missing(second))
  expect(await removed('pme_none')).toEqual(missing('pme_none'))
  expect((await shop.entity(user, fields, bo)).entity).toEqual({ paymentMethods: [visa(true)] })
})

test('a card that is refused when added is not on file', async () => {
  const add = `mutation ($t: String!) { addPaymentMethod(providerToken: $t) { __typename
    ... on CardRefused { declineCode } ... on InvalidInput { path } } }`
  const answer = async (t: string) => (await shop.ask(add, { t }, eve)).data?.addPaymentMethod
  expect(await answer('pm_card_chargeDeclined')).toEqual({ __typename: 'CardRefused', declineCode: 'card_declined' })
  for (const token of ['pm_card_nobody', '', 'x'.repeat(300), "' OR 1=1--", 'a\0b']) {
    expect(await answer(token)).toEqual({ __typename: 'InvalidInput', path: ['providerToken'] })
  }
  const { entity: user } = await shop.entity(
    { __typename: 'User', id: userIdOf(eve) },
    '... on User { paymentMethods { id } }',
    eve,
  )
  expect(user).toEqual({ paymentMethods: [] })
})

test('a card that is sent again under its key is on file once', async () => {
  const lee = somebody()
  const add = `mutation ($t: String!, $k: ID) { addPaymentMethod(providerToken: $t, idempotencyKey: $k) { __typename
    ... on PaymentMethodAdded { method { id } } } }`
  const answer = async (t: string) => (await shop.ask(add, { t, k: 'a form' }, lee)).data?.addPaymentMethod
  await Promise.all([answer('pm_card_visa'), answer('pm_card_visa')])
  const again = await answer('pm_card_visa')
  const { entity: user } = await shop.entity(
    { __typename: 'User', id: userIdOf(lee) },
    '... on User { paymentMethods { id } }',
    lee,
  )
  expect(user).toEqual({ paymentMethods: [again.method] })
  expect(await answer('pm_card_mastercard')).toEqual({ __typename: 'IdempotencyKeyReused' })
})

test('an account has only so many cards tried in an hour, many at once included, and others are no worse off', async () => {
  const [dan, kim] = [somebody(), somebody()]
  const add = `mutation ($t: String!) { addPaymentMethod(providerToken: $t) { __typename ... on TooManyAttempts { retryAt } } }`
  const answer = async (as = dan) => (await shop.ask(add, { t: 'pm_card_chargeDeclined' }, as)).data?.addPaymentMethod
  const tried = await Promise.all(Array.from({ length: mostTries + 5 }, () => answer()))
  const refused = tried.filter(({ __typename }) => __typename === 'TooManyAttempts')
  expect(tried.filter(({ __typename }) => __typename === 'CardRefused')).toHaveLength(mostTries)
  expect(refused).toHaveLength(5)
  expect(new Date(refused[0].retryAt).getTime()).toBeGreaterThan(shop.clock().getTime())
  expect(await answer(kim)).toEqual({ __typename: 'CardRefused' })
  shop.passTime(60 * 60_000)
  expect(await answer()).toEqual({ __typename: 'CardRefused' })
})

test('ten cards added at once leave one default', async () => {
  const cy = somebody()
  await Promise.all(Array.from({ length: 10 }, () => shop.addCard('pm_card_visa', cy)))
  const { entity: user } = await shop.entity(
    { __typename: 'User', id: userIdOf(cy) },
    '... on User { paymentMethods { isDefault } }',
    cy,
  )
  const { paymentMethods } = user as { paymentMethods: { isDefault: boolean }[] }
  expect(paymentMethods.filter(({ isDefault }) => isDefault)).toHaveLength(1)
})
