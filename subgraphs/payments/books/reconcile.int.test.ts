import { newId } from '@micromart/ids'
import { staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayments, type PaymentsHarness } from '../testing/harness.ts'
import { euros } from '../testing/samples.ts'
import { learnOfCharge } from './learn-of-charge.ts'
import { type Finding, reconcile } from './reconcile.ts'

let shop: PaymentsHarness

beforeAll(async () => {
  shop = await openPayments()
  shop.startWorking()
})
afterAll(() => shop.close())

async function captured(): Promise<{ orderId: string; id: string; reference: string }> {
  const orderId = await shop.newOrder('pm_card_visa', '30.00')
  await shop.capture(orderId)
  await shop.settled(orderId, 'CAPTURED')
  return { orderId, ...(await shop.payment(orderId)) }
}

/** What reconciling comes upon of an order, or of a charge that has none. */
async function found({ orderId, reference = '' }: { orderId?: string; reference?: string }, dryRun = false) {
  const findings: Finding[] = []
  for await (const finding of reconcile(shop.deps, { since: new Date(0), dryRun })) findings.push(finding)
  return findings.filter((one) => (orderId !== undefined && one.orderId === orderId) || one.reference === reference)
}

const version = async (id: string) =>
  (await shop.db.selectFrom('payments').select('version').where('id', '=', id).executeTakeFirst())?.version

const asStaff = (orderId: string, fields: string) =>
  shop.entity({ __typename: 'Order', id: orderId, customerId: shop.ada.principal?.userId } as never, fields)

test('where both books say the same, nothing differs', async () => {
  const { orderId } = await captured()
  expect(await found({ orderId })).toEqual([])
  const dear = await shop.newOrder('pm_card_chargeCustomerFail')
  await shop.settled(dear, 'DECLINED')
  expect(await found({ orderId: dear })).toEqual([])
})

test('a refund made at the provider is booked once, and said as one of ours is', async () => {
  const { orderId, id, reference } = await captured()
  await shop.byHand(`${reference}/refund`, euros('12.00'))
  expect(await found({ orderId }, true)).toMatchObject([{ what: 'to be booked', paymentId: id, reference }])
  expect(await shop.payment(orderId)).toMatchObject({ status: 'CAPTURED' })

  const [booked, ...others] = await found({ orderId })
  expect(booked).toMatchObject({ what: 'booked', says: expect.stringContaining('12.00 EUR') })
  expect(others).toEqual([])
  expect(await found({ orderId })).toEqual([])
  expect(await shop.payment(orderId)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amount: '12.00' } })
  expect((await shop.said(orderId)).filter((type) => type === 'payment.refunded')).toHaveLength(1)
  const { entity } = await asStaff(
    orderId,
    '... on Order { payment { attempts { action amount { amount } message } } }',
  )
  expect(entity.payment.attempts.at(-1)).toEqual({
    action: 'REFUND',
    amount: { amount: '12.00' },
    message: 'Refunded at the provider.',
  })
})

test('two who learn of the same refund at once book it once', async () => {
  const { orderId, id, reference } = await captured()
  await shop.byHand(`${reference}/refund`, euros('5.00'))
  await Promise.all(Array.from({ length: 6 }, () => learnOfCharge(shop.deps, reference)))
  expect(await shop.payment(orderId)).toMatchObject({ refunded: { amount: '5.00' } })
  expect(await version(id)).toBe(3)
})

test('a dispute is booked as it goes on; what the bank has is not there to be refunded', async () => {
  const { orderId, reference } = await captured()
  const dispute = await shop.byHand(`${reference}/dispute`, { ...euros('20.00'), reason: 'product_not_received' })
  expect(await found({ orderId })).toMatchObject([{ what: 'booked', says: expect.stringContaining('20.00 EUR') }])
  expect(await found({ orderId })).toEqual([])

  const shown = '... on Order { refundable { amount } payment { disputes { id amount { amount } status reason } } }'
  const order = { __typename: 'Order', id: orderId, customerId: shop.ada.principal?.userId, total: euros('30.00') }
  const look = async (as = staff()) => (await shop.entity(order as never, shown, as)).entity
  const lying = { id: dispute.id, amount: { amount: '20.00' }, status: 'OPEN', reason: 'product_not_received' }
  expect(await look()).toEqual({ refundable: { amount: '10.00' }, payment: { disputes: [lying] } })
  expect(await look(shop.ada)).toEqual({ refundable: { amount: '10.00' }, payment: { disputes: null } })

  await shop.byHand(`disputes/${dispute.id}`, { status: 'won' })
  expect(await found({ orderId })).toMatchObject([{ what: 'booked' }])
  expect(await look()).toMatchObject({ refundable: { amount: '30.00' }, payment: { disputes: [{ status: 'WON' }] } })
  expect((await shop.said(orderId)).filter((type) => type === 'payment.disputed')).toHaveLength(2)
})

test('a charge that no payment knows is told', async () => {
  const methodId = await shop.addCard()
  const { card } = await shop.db
    .selectFrom('payment_methods')
    .select('card')
    .where('id', '=', methodId)
    .executeTakeFirstOrThrow()
  const amount = { minor: 700n, currency: 'EUR' }
  const made = await shop.deps.provider.authorise({ key: newId('req'), card, orderId: 'ord_stray', amount })
  const reference = 'reference' in made ? made.reference : ''
  expect(await found({ reference })).toMatchObject([
    { what: 'difference', paymentId: null, says: expect.stringContaining('7.00 EUR that no payment knows') },
  ])
})

test('a payment whose charge the provider does not have is told', async () => {
  const { orderId, id } = await captured()
  await shop.db.updateTable('payments').set({ reference: 'chg_gone' }).where('id', '=', id).execute()
  expect(await found({ orderId })).toMatchObject([
    { what: 'difference', reference: 'chg_gone', says: expect.stringContaining('the provider has no such charge') },
  ])
})

test('amounts that differ are told: captured there alone, refunded here alone', async () => {
  const orderId = await shop.newOrder('pm_card_visa', '30.00')
  await shop.settled(orderId, 'AUTHORISED')
  const { reference } = await shop.payment(orderId)
  await shop.deps.provider.capture({ key: newId('req'), reference, amount: { minor: 3000n, currency: 'EUR' } })
  expect(await found({ orderId })).toMatchObject([
    { what: 'difference', says: '0.00 EUR are captured here, 30.00 EUR at the provider.' },
  ])

  const other = await captured()
  await sql`UPDATE payments SET refunded = 500, status = 'PARTIALLY_REFUNDED' WHERE id = ${other.id}`.execute(shop.db)
  expect(await found(other)).toMatchObject([
    { what: 'difference', says: '5.00 EUR are refunded here, 0.00 EUR at the provider.' },
  ])
})

test('what is under way is no difference', async () => {
  const { orderId, id, reference } = await captured()
  await shop.deps.provider.refund({ key: `${id}:refund:cmd_way`, reference, amount: { minor: 500n, currency: 'EUR' } })
  await shop.db
    .insertInto('payment_actions')
    .values({
      ...{ id: 'cmd_way', payment_id: id, kind: 'REFUND', state: 'SENT', amount: 500n, reason: 'Scratched' },
      ...{ command_id: null, command_type: null, message: null, finished_at: null },
      created_at: shop.clock(),
    })
    .execute()
  expect(await found({ orderId })).toEqual([])
})

test('a saga that wants all back gets what is left, when somebody at the provider was quicker', async () => {
  const { orderId, id, reference } = await captured()
  // The refund is marked as sent, and whoever was to send it died before.
  await shop.db
    .insertInto('payment_actions')
    .values({
      ...{ id: 'cmd_all', payment_id: id, kind: 'REFUND', state: 'SENT', amount: 3000n, reason: 'Return received' },
      ...{ command_id: 'cmd_all', command_type: 'payments.refund', message: null },
      ...{ created_at: shop.clock(), finished_at: null },
    })
    .execute()
  await sql`INSERT INTO commands (id, received_at) VALUES ('cmd_all', now())`.execute(shop.db)
  await shop.byHand(`${reference}/refund`, euros('12.00'))
  await learnOfCharge(shop.deps, reference)
  await shop.db.updateTable('payments').set({ due_at: shop.clock() }).where('id', '=', id).execute()
  await shop.settled(orderId, 'REFUNDED')
  expect(await shop.ledger(orderId)).toMatchObject([{ captured: '30.00', refunded: '30.00' }])
  expect((await shop.replies(orderId)).at(-1)).toBe('payments.refunded')
  expect(await found({ orderId })).toEqual([])
})
