import { newId } from '@micromart/ids'
import { guest, service, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPayments, type PaymentsHarness } from '../testing/harness.ts'
import { euros } from '../testing/samples.ts'

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

/** How many of all cards have been emptied. */
async function emptied(): Promise<number> {
  const cards = await shop.db.selectFrom('payment_methods').select(['card', 'last4', 'removed_at']).execute()
  return cards.filter(({ card, last4, removed_at }) => card === '' && last4 === '' && removed_at !== null).length
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

test('a guest’s card goes off file thirty days later with all that it said, unless its money is yet to be taken', async () => {
  await newOrder(newId('gst'))
  await keep(newId('gst'))
  await shop.addCard()
  shop.passTime(29 * dayMs)
  await shop.work('old-guests')
  expect(await emptied()).toBe(0)
  shop.passTime(2 * dayMs)
  await shop.work('old-guests')
  expect(await emptied()).toBe(1)
  await shop.db.updateTable('payments').set({ status: 'CAPTURED' }).execute()
  await shop.work('old-guests')
  expect(await emptied()).toBe(2)
})

test('a guest’s card that went off file before is emptied, too', async () => {
  await keep(newId('gst'))
  await shop.db.updateTable('payment_methods').set({ removed_at: shop.clock() }).execute()
  shop.passTime(31 * dayMs)
  await shop.work('old-guests')
  expect(await emptied()).toBe(1)
})

test('more guests than one statement takes are all forgotten in one go', async () => {
  await keep(newId('gst'))
  await sql`
    INSERT INTO payment_methods (id, user_id, card, brand, last4, expiry_month, expiry_year, is_default, created_at)
    SELECT 'pme_' || nth, 'gst_' || nth, card, brand, last4, expiry_month, expiry_year, is_default, created_at
    FROM payment_methods, generate_series(1, 2500) AS nth`.execute(shop.db)
  shop.passTime(31 * dayMs)
  await shop.work('old-guests')
  expect(await emptied()).toBe(2_501)
})

test('why a guest was given money back is forgotten when they are, and of an account it stays', async () => {
  const reasons = async () => {
    const actions = await shop.db.selectFrom('payment_actions').select('reason').where('kind', '=', 'REFUND').execute()
    return actions.map(({ reason }) => reason).sort()
  }
  shop.startWorking()
  const ofGuest = await newOrder(newId('gst'))
  const ofAccount = await shop.newOrder()
  for (const orderId of [ofGuest, ofAccount]) {
    await shop.settled(orderId, 'AUTHORISED')
    await shop.capture(orderId)
    await shop.settled(orderId, 'CAPTURED')
    await shop.refund(orderId)
    await shop.settled(orderId, 'REFUNDED')
  }
  await shop.work('old-guests')
  expect(await reasons()).toEqual(['Return received', 'Return received'])
  shop.passTime(731 * dayMs)
  await shop.work('old-guests')
  expect(await reasons()).toEqual(['', 'Return received'])
})
