import { expect, test } from 'vitest'
import { evolve, openPayment } from '../payment.ts'
import type { LedgerCharge, LedgerRefund } from '../peers/provider.ts'
import { unbookedDisputes, unbookedRefunds } from './unbooked.ts'

const eur = (minor: bigint) => ({ minor, currency: 'EUR' })
const at = new Date('2026-03-01T12:00:00Z')
const now = new Date('2026-03-02T12:00:00Z')
const asked = { id: 'pay_1', orderId: 'ord_1', customerId: 'usr_1', methodId: 'pme_1', asked: eur(1000n) }
const authorised = evolve(openPayment(asked), { type: 'authorised', reference: 'chg_1', amount: eur(1000n) })
const payment = evolve(authorised, { type: 'captured', amount: eur(1000n) })

const charge = (parts: Partial<LedgerCharge>): LedgerCharge => ({
  ...{ reference: 'chg_1', key: 'pay_1:authorise', status: 'authorised', declineCode: null, at },
  ...{ authorised: eur(1000n), captured: eur(1000n), refunded: eur(0n), refunds: [], disputes: [] },
  ...parts,
})
const refund = (id: string, parts: Partial<LedgerRefund> = {}): LedgerRefund => ({
  ...{ id, key: null, amount: eur(100n), status: 'SUCCEEDED', at },
  ...parts,
})
const action = (id: string, providerRefund: string | null = null) => ({
  ...{ id, kind: 'REFUND' as const, paymentId: 'pay_1', providerRefund },
})

test('a refund is booked if none of our actions has made it and it is not booked yet', () => {
  const refunds = [
    refund('by_hand'),
    refund('booked'),
    refund('ours', { key: 'pay_1:refund:cmd_1' }),
    refund('by a key that nobody here knows', { key: 'pay_1:refund:cmd_lost' }),
    refund('on its way', { status: 'PENDING' }),
    refund('failed', { status: 'FAILED' }),
  ]
  const found = unbookedRefunds(charge({ refunds }), payment, [action('cmd_1'), action('cmd_2', 'booked')])
  expect(found.map(({ id }) => id)).toEqual(['by_hand', 'by a key that nobody here knows'])
})

test('no more is booked than was captured here', () => {
  const refunds = [refund('one', { amount: eur(600n) }), refund('two', { amount: eur(600n) }), refund('three')]
  expect(unbookedRefunds(charge({ refunds }), payment, []).map(({ id }) => id)).toEqual(['one', 'three'])
  expect(unbookedRefunds(charge({ refunds }), authorised, [])).toEqual([])
})

test('a dispute is booked when it is new, and when it has gone on', () => {
  const dispute = { id: 'dsp_1', amount: eur(1000n), status: 'OPEN' as const, reason: 'fraudulent', at }
  const booked = { ...dispute, paymentId: 'pay_1', openedAt: at, updatedAt: at }
  const found = (status: 'OPEN' | 'LOST', known = [booked]) =>
    unbookedDisputes(charge({ disputes: [{ ...dispute, status }] }), payment, known, now)
  expect(found('OPEN', [])).toEqual([
    {
      ...{ id: 'dsp_1', paymentId: 'pay_1', amount: eur(1000n), status: 'OPEN', reason: 'fraudulent' },
      openedAt: at,
      updatedAt: now,
    },
  ])
  expect(found('OPEN')).toEqual([])
  expect(found('LOST')).toMatchObject([{ status: 'LOST', openedAt: at, updatedAt: now }])
})
