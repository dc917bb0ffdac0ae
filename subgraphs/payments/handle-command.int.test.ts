import { newId } from '@micromart/ids'
import { allowWrites, refuseWritesOf } from '@micromart/service/testing'
import { withRemoteParent } from '@micromart/telemetry'
import { carryTraces } from '@micromart/telemetry/testing'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionState } from './actions/action-store.ts'
import { OutcomeUnknown } from './peers/provider.ts'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { somebody } from './testing/samples.ts'

let shop: PaymentsHarness

beforeAll(async () => {
  shop = await openPayments()
  shop.startWorking()
  shop.startWorking() // A second replica: everything below holds with both.
})
afterAll(() => shop.close())

describe('an order is paid', () => {
  test('though what is to be done about another cannot even be told', async () => {
    const [bad, good] = [newId('ord'), newId('ord')]
    const card = await shop.addCard()
    // Nothing about it can be written, so it can never be taken; it is due first.
    await refuseWritesOf(shop.db, 'payment_actions', 'command_id', `cmd_${bad}_authorise`)
    await shop.authorise(bad, card)
    await shop.authorise(good, card)
    await shop.settled(good, 'AUTHORISED')
    expect(await shop.payment(bad)).toMatchObject({ status: 'PENDING' })
    await allowWrites(shop.db, 'payment_actions')
    await shop.settled(bad, 'AUTHORISED')
  })

  test('once what failed for a reason of ours fails no more, and until then it is put off', async () => {
    const other = await openPayments()
    const { provider } = other.deps
    let isBroken = true
    other.startWorking({
      ...provider,
      authorise: (request) =>
        isBroken ? Promise.reject(new TypeError('what was said cannot be read')) : provider.authorise(request),
    })
    const orderId = await other.newOrder()
    const putOff = () => other.putOff('payment-actions')
    await eventually(async () => expect(await putOff()).toMatchObject([{ reason: expect.stringMatching(/TypeError/) }]))
    isBroken = false
    await other.settled(orderId, 'AUTHORISED')
    await eventually(async () => expect(await putOff()).toEqual([]))
    await other.close()
  })

  test('authorised when placed, captured when shipped, refunded when it came back', async () => {
    const orderId = await shop.newOrder()
    await shop.settled(orderId, 'AUTHORISED')
    await shop.capture(orderId)
    await shop.settled(orderId, 'CAPTURED')
    await shop.refund(orderId)
    await shop.settled(orderId, 'REFUNDED')
    expect(await shop.said(orderId)).toEqual([
      'payment.authorised',
      'payments.authorised',
      'payment.captured',
      'payments.captured',
      'payment.refunded',
      'payments.refunded',
    ])
    expect(await shop.ledger(orderId)).toMatchObject([{ authorised: '39.80', captured: '39.80', refunded: '39.80' }])
  })

  test('capture and refund that are asked for at once are done in their order', async () => {
    const orderId = await shop.newOrder('pm_sandbox_slow')
    await shop.capture(orderId)
    await shop.refund(orderId)
    await shop.settled(orderId, 'REFUNDED')
    expect(await shop.replies(orderId)).toEqual(['payments.authorised', 'payments.captured', 'payments.refunded'])
  })

  test('a card that declines is told so', async () => {
    const orderId = await shop.newOrder('pm_card_chargeCustomerFail')
    await shop.settled(orderId, 'DECLINED')
    expect(await shop.said(orderId)).toEqual(['payment.declined', 'payments.declined'])
    expect(await shop.ledger(orderId)).toMatchObject([{ authorised: '0.00' }])
  })

  test("another's card, or one that is gone, is never charged", async () => {
    const remove = 'mutation($id: ID!) { removePaymentMethod(id: $id) { __typename } }'
    const gone = await shop.addCard()
    await shop.ask(remove, { id: gone }, shop.ada)
    for (const card of [await shop.addCard('pm_card_visa', somebody()), gone]) {
      const orderId = newId('ord')
      await shop.authorise(orderId, card)
      expect(await shop.payment(orderId)).toMatchObject({
        status: 'DECLINED',
        declineCode: 'payment_method_unusable',
      })
      expect(await shop.said(orderId)).toEqual(['payment.declined', 'payments.declined'])
      expect(await shop.ledger(orderId)).toEqual([])
    }
  })

  test('an order that costs nothing needs no provider', async () => {
    const orderId = await shop.newOrder('pm_card_visa', '0.00')
    await shop.settled(orderId, 'AUTHORISED')
    expect(await shop.ledger(orderId)).toEqual([])
  })
})

describe('an answer is lost', () => {
  test('when the connection drops after the effect, the card is charged exactly once', async () => {
    const orderId = await shop.newOrder('pm_sandbox_lost')
    await shop.settled(orderId, 'AUTHORISED')
    expect(await shop.ledger(orderId)).toHaveLength(1)
    expect(await shop.replies(orderId)).toEqual(['payments.authorised'])
  })

  test('when a repeated command finds its reply, it repeats it under the same id', async () => {
    const orderId = await shop.newOrder()
    await shop.settled(orderId, 'AUTHORISED')
    const { id } = await shop.payment(orderId)
    await shop.authorise(orderId, 'pme_whatever')
    await shop.authorise(orderId, 'pme_whatever')
    const replies = await shop.outboxOn('payments.replies', orderId)
    expect(replies.map(({ type }) => type)).toEqual(Array(3).fill('payments.authorised'))
    expect(new Set(replies.map((reply) => reply.id))).toEqual(new Set([`cmd_${orderId}_authorise_reply`]))
    expect(await shop.payment(orderId)).toMatchObject({ id })
    expect(await shop.ledger(orderId)).toHaveLength(1)
  })
})

describe('an order is undone', () => {
  test('a void that comes before its authorise leaves a tombstone: the card is not charged', async () => {
    const orderId = newId('ord')
    await shop.void(orderId)
    await shop.void(orderId, `cmd_${orderId}_void_again`)
    await shop.authorise(orderId, await shop.addCard())
    await shop.settled(orderId, 'VOIDED')
    expect(await shop.replies(orderId)).toEqual(['payments.voided', 'payments.voided', 'payments.voided'])
    expect(await shop.ledger(orderId)).toEqual([])
  })

  test('a void while the bank takes its time undoes the authorisation once it has come', async () => {
    const orderId = await shop.newOrder('pm_sandbox_slow')
    await eventually(async () => expect(await actionState(shop.db, `cmd_${orderId}_authorise`)).toBe('SENT'))
    await shop.void(orderId)
    await shop.settled(orderId, 'VOIDED')
    expect(await shop.ledger(orderId)).toMatchObject([{ authorised: '39.80', captured: '0.00', voided: true }])
    expect((await shop.replies(orderId)).at(-1)).toBe('payments.voided')
  })

  test('an authorisation that nobody heard of is called off by its key', async () => {
    const quiet = await openPayments()
    const { provider } = quiet.deps
    quiet.startWorking({
      ...provider,
      authorise: async (request) => {
        await provider.authorise(request)
        throw new OutcomeUnknown('the answer was lost')
      },
      find: async () => {
        throw new OutcomeUnknown('and nobody can be asked')
      },
    })
    const orderId = await quiet.newOrder()
    await eventually(async () => expect(await quiet.ledger(orderId)).toMatchObject([{ authorised: '39.80' }]))
    await quiet.void(orderId)
    await quiet.settled(orderId, 'VOIDED')
    expect(await quiet.ledger(orderId)).toMatchObject([{ voided: true, captured: '0.00' }])
    await quiet.close()
  })

  test('an undo of a captured payment gives the money back', async () => {
    const orderId = await shop.newOrder()
    // An undo that overtakes the authorisation would call that off, and there would be nothing to give back.
    await shop.settled(orderId, 'AUTHORISED')
    await shop.capture(orderId)
    await shop.void(orderId)
    await shop.settled(orderId, 'REFUNDED')
    expect((await shop.replies(orderId)).at(-1)).toBe('payments.voided')
  })
})

test('a command that contradicts what there is goes to the dead letters', async () => {
  await expect(shop.capture(newId('ord'))).rejects.toThrow('the order has no payment')
  const orderId = await shop.newOrder('pm_card_chargeCustomerFail')
  await shop.settled(orderId, 'DECLINED')
  await expect(shop.capture(orderId)).rejects.toThrow('a DECLINED payment cannot be captured')
})

test('what comes of a command belongs to its trace, however long it has waited', async () => {
  carryTraces(true)
  try {
    const trace = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'rojo=1' }
    const orderId = await withRemoteParent(trace, () => shop.newOrder())
    await shop.settled(orderId, 'AUTHORISED')
    expect(await shop.outboxOn('payments.replies', orderId)).toMatchObject([trace])
    const { id } = await shop.payment(orderId)
    expect(await shop.outboxOn('payments.events', id)).toMatchObject([trace])
  } finally {
    carryTraces(false)
  }
})
