import { newId } from '@micromart/ids'
import { guest, service, staff } from '@micromart/service/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeGuestCards } from './payment-method-store.ts'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { euros } from './testing/samples.ts'

let shop: PaymentsHarness

beforeEach(async () => {
  shop = await openPayments()
})
afterEach(() => shop.close())

const keepGuestCard = `mutation($customerId: ID!, $cardToken: String!) {
  keepGuestCard(customerId: $customerId, cardToken: $cardToken) { __typename
    ... on PaymentMethodAdded { method { id } } ... on CardRefused { declineCode } ... on InvalidInput { path } } }`

async function keep(customerId: string, cardToken = 'pm_card_visa', as = service()) {
  const { data, errors } = await shop.ask(keepGuestCard, { customerId, cardToken }, as)
  return errors ? errors[0]?.extensions.code : data.keepGuestCard
}

const dayMs = 24 * 60 * 60_000
const removed = (afterMs: number) => {
  const at = new Date(shop.clock().getTime() + afterMs)
  return removeGuestCards(shop.db, new Date(at.getTime() - 30 * dayMs), at)
}

/** An order of a guest's, which is paid with a card of theirs. */
async function newOrder(customerId: string) {
  const orderId = newId('ord')
  const { method } = await keep(customerId)
  const asked = { orderId, customerId, paymentMethodId: method.id, amount: euros('39.80') }
  await shop.hear('payments.commands', 'payments.authorise', asked, { subject: orderId })
  return orderId
}

test('a guest’s card is kept once per token, however often and at once it is asked', async () => {
  const customerId = newId('gst')
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => keep(customerId)))
  expect(first).toMatchObject({ __typename: 'PaymentMethodAdded' })
  for (const other of others) expect(other).toEqual(first)
  expect((await keep(customerId, 'pm_card_mastercard')).method.id).not.toBe(first.method.id)
  expect((await keep(newId('gst'))).method.id).not.toBe(first.method.id)
})

test('a card that is refused, or that nobody knows, is not kept', async () => {
  const customerId = newId('gst')
  expect(await keep(customerId, 'pm_card_chargeDeclined')).toMatchObject({ declineCode: 'card_declined' })
  expect(await keep(customerId, 'pm_card_nobody')).toMatchObject({ path: ['providerToken'] })
  expect(await shop.db.selectFrom('payment_methods').selectAll().execute()).toEqual([])
})

test('only siblings have a card kept', async () => {
  for (const who of [guest(), shop.ada, staff()]) {
    expect(await keep(newId('gst'), 'pm_card_visa', who)).toBe('FORBIDDEN')
  }
})

test('a guest’s payment is seen by whoever orders says may see it, and by nobody else', async () => {
  shop.startWorking()
  const customerId = newId('gst')
  const id = await newOrder(customerId)
  await shop.settled(id, 'AUTHORISED')
  const see = async (representation: object, as = guest()) => {
    const order = { __typename: 'Order', id, customerId, ...representation }
    return (await shop.entity(order, '... on Order { payment { status } }', as)).entity.payment
  }
  expect(await see({})).toBeNull()
  expect(await see({ openedByToken: false })).toBeNull()
  expect(await see({ openedByToken: true })).toEqual({ status: 'AUTHORISED' })
  const adopted = { customerId: shop.ada.principal?.userId, openedByToken: false }
  expect(await see(adopted)).toBeNull()
  expect(await see(adopted, shop.ada)).toEqual({ status: 'AUTHORISED' })
  const theirs = await shop.newOrder()
  expect(await see({ id: theirs, openedByToken: true })).toBeNull()
})

test('a guest’s card goes off file thirty days later, unless its money is yet to be taken', async () => {
  await newOrder(newId('gst'))
  await keep(newId('gst'))
  await shop.addCard()
  expect(await removed(29 * dayMs)).toBe(0)
  expect(await removed(31 * dayMs)).toBe(1)
  await shop.db.updateTable('payments').set({ status: 'CAPTURED' }).execute()
  expect(await removed(31 * dayMs)).toBe(1)
})
