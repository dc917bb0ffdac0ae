import { eventually } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayments } from './payments-for-tests.ts'
import { OutcomeUnknown } from './provider.ts'

const { after, end } = cleanups()
let shop: Awaited<ReturnType<typeof openPayments>>

beforeAll(async () => {
  shop = await openPayments(after)
  shop.startWorking()
  shop.startWorking() // A second replica: everything below holds with both.
})
afterAll(end)

let nth = 0
const order = () => `ord_${nth++}`
const ada = 'usr_ada'

async function authorised(card = 'pm_card_visa') {
  const orderId = order()
  await shop.hear(shop.authorise(orderId, ada, await shop.addCard(ada, card)))
  return orderId
}

describe('an order is paid', () => {
  test('authorised when placed, captured when shipped, refunded when it came back', async () => {
    const orderId = await authorised()
    await shop.settled(orderId, 'AUTHORISED')
    await shop.hear(shop.command(orderId, 'payments.capture'))
    await shop.settled(orderId, 'CAPTURED')
    await shop.hear(shop.refund(orderId))
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
    const orderId = await authorised('pm_sandbox_slow')
    await shop.hear(shop.command(orderId, 'payments.capture'))
    await shop.hear(shop.refund(orderId))
    await shop.settled(orderId, 'REFUNDED')
    expect(await shop.replies(orderId)).toEqual(['payments.authorised', 'payments.captured', 'payments.refunded'])
  })

  test('a card that declines is told so', async () => {
    const orderId = await authorised('pm_card_chargeCustomerFail')
    await shop.settled(orderId, 'DECLINED')
    expect(await shop.said(orderId)).toEqual(['payment.declined', 'payments.declined'])
    expect(await shop.ledger(orderId)).toMatchObject([{ authorised: '0.00' }])
  })

  test("another's card, or one that is gone, is never charged", async () => {
    const orderId = order()
    await shop.hear(shop.authorise(orderId, 'usr_mallory', await shop.addCard(ada, 'pm_card_visa')))
    expect(await shop.payment(orderId)).toMatchObject({ status: 'DECLINED', decline_code: 'payment_method_unusable' })
    expect(await shop.ledger(orderId)).toEqual([])
  })

  test('an order that costs nothing needs no provider', async () => {
    const orderId = order()
    await shop.hear(shop.authorise(orderId, ada, await shop.addCard(ada, 'pm_card_visa'), '0.00'))
    await shop.settled(orderId, 'AUTHORISED')
    expect(await shop.ledger(orderId)).toEqual([])
  })
})

describe('an answer is lost', () => {
  test('when the connection drops after the effect, the card is charged exactly once', async () => {
    const orderId = await authorised('pm_sandbox_lost')
    await shop.settled(orderId, 'AUTHORISED')
    expect(await shop.ledger(orderId)).toHaveLength(1)
    expect(await shop.replies(orderId)).toEqual(['payments.authorised'])
  })

  test('when a repeated command finds its reply, it repeats it under the same id', async () => {
    const orderId = await authorised()
    await shop.settled(orderId, 'AUTHORISED')
    const { id } = await shop.payment(orderId)
    const again = { ...shop.authorise(orderId, ada, 'pme_whatever') }
    await shop.hear(again)
    await shop.hear(again)
    expect(await shop.replies(orderId)).toEqual(['payments.authorised', 'payments.authorised', 'payments.authorised'])
    const rows = await shop.db.selectFrom('outbox').select('value').where('key', '=', orderId).execute()
    expect(new Set(rows.map(({ value }) => JSON.parse(value).id))).toEqual(new Set([`cmd_${orderId}_authorise_reply`]))
    expect(await shop.payment(orderId)).toMatchObject({ id })
    expect(await shop.ledger(orderId)).toHaveLength(1)
  })
})

describe('an order is undone', () => {
  test('a void that comes before its authorise leaves a tombstone: the card is not charged', async () => {
    const orderId = order()
    await shop.hear(shop.command(orderId, 'payments.void'))
    await shop.hear({ ...shop.command(orderId, 'payments.void'), id: `cmd_${orderId}_void_again` })
    await shop.hear(shop.authorise(orderId, ada, await shop.addCard(ada, 'pm_card_visa')))
    await shop.settled(orderId, 'VOIDED')
    expect(await shop.replies(orderId)).toEqual(['payments.voided', 'payments.voided', 'payments.voided'])
    expect(await shop.ledger(orderId)).toEqual([])
  })

  test('a void while the bank takes its time undoes the authorisation once it has come', async () => {
    const orderId = await authorised('pm_sandbox_slow')
    await eventually(async () => {
      const { state } = await shop.db
        .selectFrom('payment_actions')
        .select('state')
        .where('id', '=', `cmd_${orderId}_authorise`)
        .executeTakeFirstOrThrow()
      expect(state).toBe('SENT')
    })
    await shop.hear(shop.command(orderId, 'payments.void'))
    await shop.settled(orderId, 'VOIDED')
    expect(await shop.ledger(orderId)).toMatchObject([{ authorised: '39.80', captured: '0.00', voided: true }])
    expect((await shop.replies(orderId)).at(-1)).toBe('payments.voided')
  })

  test('an authorisation that nobody heard of is called off by its key', async () => {
    const quiet = await openPayments(after)
    const orderId = order()
    quiet.startWorking({
      ...quiet.provider,
      authorise: async (request) => {
        await quiet.provider.authorise(request)
        throw new OutcomeUnknown('the answer was lost')
      },
      find: async () => {
        throw new OutcomeUnknown('and nobody can be asked')
      },
    })
    await quiet.hear(quiet.authorise(orderId, ada, await quiet.addCard(ada, 'pm_card_visa')))
    await eventually(async () => expect(await quiet.ledger(orderId)).toMatchObject([{ authorised: '39.80' }]))
    await quiet.hear(quiet.command(orderId, 'payments.void'))
    await quiet.settled(orderId, 'VOIDED')
    expect(await quiet.ledger(orderId)).toMatchObject([{ voided: true, captured: '0.00' }])
  })

  test('an undo of a captured payment gives the money back', async () => {
    const orderId = await authorised()
    // An undo that overtakes the authorisation would call that off, and there would be nothing to give back.
    await shop.settled(orderId, 'AUTHORISED')
    await shop.hear(shop.command(orderId, 'payments.capture'))
    await shop.hear(shop.command(orderId, 'payments.void'))
    await shop.settled(orderId, 'REFUNDED')
    expect((await shop.replies(orderId)).at(-1)).toBe('payments.voided')
  })
})
