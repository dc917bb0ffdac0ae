import { staff } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OutcomeUnknown } from '../peers/provider.ts'
import { openPayments, type PaymentsHarness } from '../testing/harness.ts'

let shop: PaymentsHarness

beforeAll(async () => {
  shop = await openPayments()
  shop.startWorking()
  shop.startWorking() // A second replica.
})
afterAll(() => shop.close())

interface Attempt {
  action: string
  succeeded: boolean
  message: string | null
}
/** What staff see of an order's payment. */
async function attempts(orderId: string) {
  const query = 'query ($id: ID!) { payment(id: $id) { attempts { action succeeded message } } }'
  const { data } = await shop.ask(query, { id: (await shop.payment(orderId)).id }, staff())
  return (data.payment.attempts as Attempt[]).map(({ action, succeeded, message }) => [action, succeeded, message])
}
const authorised = ['AUTHORISE', true, null]
const lapsed = ['CAPTURE', false, 'The authorisation has lapsed.']
const declined = ['AUTHORISE', false, 'Declined: card_declined']
const open = (orderId: string, at = shop) => at.ledger(orderId).then((all) => all.filter(({ voided }) => !voided))

/** An order that is authorised and then captured, with a card that lets it come to that or not. */
async function captureWith(card: string, at = shop): Promise<string> {
  const orderId = await at.newOrder(card)
  await at.settled(orderId, 'AUTHORISED')
  await at.capture(orderId)
  return orderId
}

test('an authorisation that has lapsed is made anew, and captured once', async () => {
  const orderId = await captureWith('pm_sandbox_lapses')
  await shop.settled(orderId, 'CAPTURED')
  expect(await shop.replies(orderId)).toEqual(['payments.authorised', 'payments.captured'])
  expect(await attempts(orderId)).toEqual([authorised, lapsed, authorised, ['CAPTURE', true, null]])
  expect(await shop.ledger(orderId)).toHaveLength(2)
  expect(await open(orderId)).toMatchObject([{ authorised: '39.80', captured: '39.80' }])
  await shop.refund(orderId)
  await shop.settled(orderId, 'REFUNDED')
  expect(await open(orderId)).toMatchObject([{ captured: '39.80', refunded: '39.80' }])
})

describe('a card that pays no more', () => {
  test('is answered as refused, and nothing of it is left authorised', async () => {
    const orderId = await captureWith('pm_sandbox_exhausted')
    await shop.settled(orderId, 'DECLINED')
    expect(await shop.payment(orderId)).toMatchObject({ declineCode: 'card_declined', authorised: { amount: '0.00' } })
    expect(await attempts(orderId)).toEqual([authorised, lapsed, declined])
    const [, refused] = await shop.outboxOn('payments.replies', orderId)
    expect(refused).toMatchObject({
      type: 'payments.capture_refused',
      data: { declineCode: 'card_declined', message: 'Declined: card_declined' },
    })
    expect(await shop.ledger(orderId)).toMatchObject([{ voided: true }, { authorised: '0.00' }])
    await shop.capture(orderId)
    expect((await shop.replies(orderId)).at(-1)).toBe('payments.capture_refused')
    expect(await shop.ledger(orderId)).toHaveLength(2)
  })

  test('may be asked again, and another one takes its place', async () => {
    const orderId = await captureWith('pm_sandbox_exhausted')
    await shop.settled(orderId, 'DECLINED')
    await shop.capture(orderId, { round: '_2' })
    await eventually(async () => expect(await attempts(orderId)).toHaveLength(4))
    expect((await shop.payment(orderId)).status).toBe('DECLINED')
    await shop.capture(orderId, { round: '_3', paymentMethodId: await shop.addCard('pm_card_mastercard') })
    await shop.settled(orderId, 'CAPTURED')
    expect((await attempts(orderId)).slice(3)).toEqual([declined, authorised, ['CAPTURE', true, null]])
    expect(await shop.replies(orderId)).toEqual([
      'payments.authorised',
      'payments.capture_refused',
      'payments.capture_refused',
      'payments.captured',
    ])
    expect((await open(orderId)).map(({ captured }) => captured)).toEqual(['0.00', '0.00', '39.80'])
  })

  test('is not charged anew once it is off file', async () => {
    const remove = 'mutation($id: ID!) { removePaymentMethod(id: $id) { __typename } }'
    const orderId = await shop.newOrder('pm_sandbox_lapses')
    await shop.settled(orderId, 'AUTHORISED')
    const method = shop.db.selectFrom('payments').select('method_id').where('order_id', '=', orderId)
    await shop.ask(remove, { id: (await method.executeTakeFirstOrThrow()).method_id }, shop.ada)
    await shop.capture(orderId)
    await shop.settled(orderId, 'DECLINED')
    expect(await shop.payment(orderId)).toMatchObject({ declineCode: 'payment_method_unusable' })
    expect(await open(orderId)).toEqual([])
  })
})

test('whichever answer is lost on the way, the money is taken once and nothing else stays authorised', async () => {
  const unlucky = await openPayments()
  const { provider } = unlucky.deps
  const calls = ['capture', 'callOff', 'authorise anew', 'capture anew'] as const
  let lost: (typeof calls)[number] | undefined
  /** The provider does as it is told; the first answer to the call that is to be lost never arrives, and nobody can be asked then. */
  const heard = async <T>(call: (typeof calls)[number], answer: Promise<T>): Promise<T> => {
    const said = await answer
    if (call !== lost) return said
    lost = undefined
    throw new OutcomeUnknown(`the answer to ${call} was lost`)
  }
  const isAnew = (key: string) => key.split(':').length > 2
  unlucky.startWorking({
    ...provider,
    capture: (request) => heard(isAnew(request.key) ? 'capture anew' : 'capture', provider.capture(request)),
    callOff: (key) => heard('callOff', provider.callOff(key)),
    authorise: async (request) => {
      const charge = await provider.authorise(request)
      if (lost === 'authorise anew' && isAnew(request.key)) throw new OutcomeUnknown('the answer was lost')
      return charge
    },
    find: (key) => heard('authorise anew', provider.find(key)),
  })
  for (const call of calls) {
    lost = call
    const orderId = await captureWith('pm_sandbox_lapses', unlucky)
    await unlucky.settled(orderId, 'CAPTURED')
    expect([call, lost]).toEqual([call, undefined])
    expect(await unlucky.replies(orderId)).toEqual(['payments.authorised', 'payments.captured'])
    expect(await open(orderId, unlucky)).toMatchObject([{ authorised: '39.80', captured: '39.80' }])
  }
  await unlucky.close()
})

test('what was captured by a hand that is not ours is taken as it is, and not charged anew', async () => {
  const other = await openPayments()
  const { provider } = other.deps
  other.startWorking({
    ...provider,
    async capture(request) {
      await provider.capture(request)
      return { refused: 'amount_too_large', message: 'More than was authorised cannot be captured.' }
    },
  })
  const orderId = await captureWith('pm_card_visa', other)
  await other.settled(orderId, 'CAPTURED')
  expect(await other.ledger(orderId)).toMatchObject([{ captured: '39.80' }])
  await other.close()
})

test('a capture that an older version gave up without a word is answered when it is asked for again', async () => {
  const orderId = await captureWith('pm_sandbox_exhausted')
  await shop.settled(orderId, 'DECLINED')
  const id = `cmd_${orderId}_capture`
  await shop.db.updateTable('commands').set({ reply: null }).where('id', '=', id).execute()
  await shop.db.updateTable('payment_actions').set({ state: 'FAILED' }).where('id', '=', id).execute()
  await shop.capture(orderId)
  expect((await shop.outboxOn('payments.replies', orderId)).at(-1)).toMatchObject({
    id: `${id}_reply`,
    type: 'payments.capture_refused',
    data: { message: 'The authorisation has lapsed.' },
  })
})
