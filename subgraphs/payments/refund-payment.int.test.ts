import { newId } from '@micromart/ids'
import { customer, type Somebody, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostAttempts } from './actions/attempt.ts'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { euros } from './testing/samples.ts'

let shop: PaymentsHarness

beforeAll(async () => {
  shop = await openPayments()
  shop.startWorking()
})
afterAll(() => shop.close())

const refundPayment = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename
  ... on PaymentRefunded { replayed payment { status refunded { amount } attempts { action amount { amount } succeeded } } }
  ... on NotRefundable { refundable { amount } } ... on InvalidInput { path } } }`

async function captured(in_ = shop) {
  const orderId = await in_.newOrder('pm_card_visa', '30.00')
  await in_.capture(orderId)
  await in_.settled(orderId, 'CAPTURED')
  return { orderId, paymentId: (await in_.payment(orderId)).id as string }
}
async function refund(input: Record<string, unknown>, as: Somebody = staff(), at = shop) {
  const { data, errors } = await at.ask(refundPayment, { input: { reason: 'Scratched', ...input } }, as)
  return { result: data?.refundPayment, errors }
}

test('parallel refunds together never give back more than was captured', async () => {
  const { orderId, paymentId } = await captured()
  const refunds = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      refund({ idempotencyKey: `p${i}`, paymentId, amount: euros('10'), besidesOthers: true }),
    ),
  )
  const names = refunds.map(({ result }) => result?.__typename)
  expect(names.filter((name) => name === 'PaymentRefunded')).toHaveLength(3)
  expect(names.filter((name) => name === 'NotRefundable')).toHaveLength(5)
  expect(await shop.ledger(orderId)).toMatchObject([{ captured: '30.00', refunded: '30.00' }])
})

test('one key refunds once, however often it is sent, and only for what it was first sent with', async () => {
  const { orderId, paymentId } = await captured()
  const input = { idempotencyKey: 'once', paymentId, amount: euros('5.00') }
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => refund(input)))
  expect(first?.result).toMatchObject({ payment: { status: 'PARTIALLY_REFUNDED', refunded: { amount: '5.00' } } })
  expect([first, ...others].filter((one) => one?.result?.replayed === false)).toHaveLength(1)
  expect((await refund({ ...input, amount: euros('6.00') })).result).toEqual({ __typename: 'IdempotencyKeyReused' })
  expect(await shop.ledger(orderId)).toMatchObject([{ refunded: '5.00' }])
})

test('why money was given back is exported to whom it was given, and to nobody else', async () => {
  const { orderId, paymentId } = await captured()
  await refund({ idempotencyKey: 'said', paymentId, amount: euros('5.00'), reason: 'She rang twice.' })
  const remarks = `query($of: [_Any!]!) { _entities(representations: $of) {
    ... on PersonalData { refundRemarks { order { id } text } } } }`
  const { customer_id: userId } = await shop.db
    .selectFrom('payments')
    .select('customer_id')
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow()
  const exported = async (as: Somebody) =>
    (await shop.ask(remarks, { of: [{ __typename: 'PersonalData', userId }] }, as)).data._entities[0]?.refundRemarks
  const about = (await exported(customer(userId))).filter(
    ({ order }: { order: { id: string } }) => order.id === orderId,
  )
  expect(about).toEqual([{ order: { id: orderId }, text: 'She rang twice.' }])
  expect(await exported(customer('usr_somebody_else'))).toBeUndefined()
})

test('a key is a member of staff’s own', async () => {
  const { orderId, paymentId } = await captured()
  const input = { idempotencyKey: 'mine', paymentId, amount: euros('5.00') }
  expect((await refund(input)).result).toMatchObject({ replayed: false })
  expect((await refund(input, staff('usr_other'))).result).toMatchObject({ replayed: false })
  expect(await shop.ledger(orderId)).toMatchObject([{ refunded: '10.00' }])
})

test('without an amount everything that is left goes back', async () => {
  const { paymentId } = await captured()
  await refund({ idempotencyKey: 'some', paymentId, amount: euros('12.34') })
  const { result } = await refund({ idempotencyKey: 'rest', paymentId })
  expect(result).toMatchObject({ payment: { status: 'REFUNDED', refunded: { amount: '30.00' } } })
  expect((await refund({ idempotencyKey: 'more', paymentId })).result).toEqual({
    __typename: 'NotRefundable',
    refundable: { amount: '0.00' },
  })
})

test('a refusal is not remembered under its key', async () => {
  const { paymentId } = await captured()
  const tooMuch = await refund({ idempotencyKey: 'again', paymentId, amount: euros('30.01') })
  expect(tooMuch.result).toEqual({ __typename: 'NotRefundable', refundable: { amount: '30.00' } })
  expect((await refund({ idempotencyKey: 'again', paymentId, amount: euros('30.00') })).result).toMatchObject({
    __typename: 'PaymentRefunded',
  })
})

test('what the provider refuses is not remembered either', async () => {
  const strict = await openPayments()
  const { provider } = strict.deps
  let refuses = true
  strict.startWorking({
    ...provider,
    refund: async (request) =>
      refuses ? { refused: 'amount_too_large', message: 'The bank says no.' } : provider.refund(request),
  })
  const { orderId, paymentId } = await captured(strict)
  const input = { idempotencyKey: 'refused', paymentId, amount: euros('5.00') }
  const refused = await refund(input, staff(), strict)
  expect(refused.result).toEqual({ __typename: 'NotRefundable', refundable: { amount: '30.00' } })
  refuses = false
  expect((await refund({ ...input, amount: euros('7.00') }, staff(), strict)).result).toMatchObject({
    replayed: false,
    payment: {
      refunded: { amount: '7.00' },
      attempts: expect.arrayContaining([
        { action: 'REFUND', amount: { amount: '5.00' }, succeeded: false },
        { action: 'REFUND', amount: { amount: '7.00' }, succeeded: true },
      ]),
    },
  })
  expect(await strict.ledger(orderId)).toMatchObject([{ refunded: '7.00' }])
  await strict.close()
})

test('an older version that runs beside this one knows the same keys', async () => {
  const { paymentId } = await captured()
  expect((await refund({ idempotencyKey: 'new', paymentId, amount: euros('5.00') })).result).toMatchObject({
    replayed: false,
  })
  const claim = (key: string) =>
    sql`
    INSERT INTO refund_keys (caller_id, key, fingerprint, action_id, created_at)
    VALUES ('usr_staff', ${key}, 'its own', 'cmd_old', now()) ON CONFLICT DO NOTHING RETURNING key`.execute(shop.db)
  expect((await claim('new')).rows).toEqual([])
  expect((await claim('old')).rows).toEqual([{ key: 'old' }])
  expect((await refund({ idempotencyKey: 'old', paymentId })).result).toEqual({ __typename: 'IdempotencyKeyReused' })
  await sql`DELETE FROM refund_keys WHERE action_id = 'cmd_old'`.execute(shop.db)
  expect((await refund({ idempotencyKey: 'old', paymentId })).result).toMatchObject({ replayed: false })
})

test('before capture there is nothing to refund', async () => {
  const orderId = await shop.newOrder()
  await shop.settled(orderId, 'AUTHORISED')
  const { id: paymentId } = await shop.payment(orderId)
  expect((await refund({ idempotencyKey: 'early', paymentId })).result).toMatchObject({
    refundable: { amount: '0.00' },
  })
})

test('nonsense is named by the input’s own fields', async () => {
  const { paymentId } = await captured()
  const faults: [Record<string, unknown>, unknown][] = [
    [{ idempotencyKey: '' }, ['idempotencyKey']],
    [{ idempotencyKey: 'x'.repeat(256) }, ['idempotencyKey']],
    [{ reason: ' ' }, ['reason']],
    [{ reason: 'a\0b' }, ['reason']],
    [{ amount: euros('-1') }, ['amount', 'amount']],
    [{ amount: euros('0') }, ['amount', 'amount']],
    [{ amount: euros('1.001') }, ['amount', 'amount']],
    [{ amount: { amount: '1', currency: 'USD' } }, ['amount', 'currency']],
  ]
  for (const [fault, path] of faults) {
    const { result } = await refund({ idempotencyKey: 'nonsense', paymentId, ...fault })
    expect(result).toEqual({ __typename: 'InvalidInput', path })
  }
  for (const missing of ['pay_none', newId('pay'), newId('ord'), 'a\0b']) {
    const { result } = await refund({ idempotencyKey: 'nonsense', paymentId: missing })
    expect(result).toEqual({ __typename: 'NotFound' })
  }
})

test('customers do not refund themselves', async () => {
  const { paymentId } = await captured()
  const { result, errors } = await refund({ idempotencyKey: 'mine', paymentId }, customer())
  expect(result).toBeNull()
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('money goes back in as many parts as can be shown, and the rest at the provider', async () => {
  const { paymentId } = await captured()
  await sql`
    INSERT INTO payment_actions (id, payment_id, kind, state, amount, reason, created_at, finished_at)
    SELECT 'cmd_part' || part, ${paymentId}, 'REFUND', 'FAILED', 1, '', now(), now()
    FROM generate_series(2 + (SELECT count(*) FROM payment_actions WHERE payment_id = ${paymentId}), ${mostAttempts}) AS part`.execute(
    shop.db,
  )
  const input = { paymentId, amount: euros('1.00') }
  const { result: last } = await refund({ ...input, idempotencyKey: 'the last part' })
  expect(last.payment.attempts).toHaveLength(mostAttempts)
  expect(last.payment.attempts.at(-1)).toMatchObject({ amount: { amount: '1.00' }, succeeded: true })
  const { result: another } = await refund({ ...input, idempotencyKey: 'one more part' })
  expect(another).toEqual({ __typename: 'InvalidInput', path: ['paymentId'] })
})
