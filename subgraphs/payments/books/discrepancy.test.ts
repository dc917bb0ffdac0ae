import { expect, test } from 'vitest'
import { evolve, openPayment } from '../payment.ts'
import type { LedgerCharge } from '../peers/provider.ts'
import { discrepancies, strayCharge, strayPayment } from './discrepancy.ts'

const eur = (minor: bigint) => ({ minor, currency: 'EUR' })
const at = new Date('2026-03-01T12:00:00Z')
const asked = { id: 'pay_1', orderId: 'ord_1', customerId: 'usr_1', methodId: 'pme_1', asked: eur(1000n) }
const pending = openPayment(asked)
const authorised = evolve(pending, { type: 'authorised', reference: 'chg_1', amount: eur(1000n) })
const captured = evolve(authorised, { type: 'captured', amount: eur(1000n) })
const refunded = evolve(captured, { type: 'refunded', amount: eur(400n) })
const voided = evolve(authorised, { type: 'voided' })
const declined = evolve(pending, { type: 'declined', reference: 'chg_1', declineCode: 'card_declined' })

const charge = (parts: Partial<LedgerCharge> = {}): LedgerCharge => ({
  ...{ reference: 'chg_1', key: 'pay_1:authorise', status: 'authorised', declineCode: null, at },
  ...{ authorised: eur(1000n), captured: eur(0n), refunded: eur(0n), refunds: [], disputes: [] },
  ...parts,
})
const back = (status: 'PENDING' | 'SUCCEEDED' | 'FAILED') => ({ id: 'ref_1', key: null, amount: eur(400n), status, at })
const whole = { captured: eur(1000n) }

test.each([
  ['authorised', authorised, charge()],
  ['captured', captured, charge(whole)],
  ['refunded', refunded, charge({ ...whole, refunded: eur(400n), refunds: [back('SUCCEEDED')] })],
  ['refunded, and on its way at the bank', refunded, charge({ ...whole, refunds: [back('PENDING')] })],
  ['voided', voided, charge({ status: 'voided' })],
  ['voided before it took effect', voided, charge({ status: 'declined', authorised: eur(0n) })],
  ['declined', declined, charge({ status: 'declined', authorised: eur(0n) })],
  ['pending, for its outcome is not known here', pending, charge()],
])('books agree on what is %s', (_, payment, there) => {
  expect(discrepancies(payment, there)).toEqual([])
})

test.each([
  [
    'a charge that stands though its payment is void',
    voided,
    charge(),
    /is VOIDED, .*10.00 EUR authorised/,
    /^Void it/,
  ],
  ['money taken for a payment that is void', voided, charge(whole), /10.00 EUR captured/, /^Refund it/],
  [
    'an authorisation that has run out',
    authorised,
    charge({ status: 'voided' }),
    /is voided at the provider/,
    /cancel the order/,
  ],
  [
    'a charge captured there alone',
    authorised,
    charge(whole),
    /^0.00 EUR are captured here, 10.00 EUR/,
    /beyond the order/,
  ],
  [
    'a charge captured here alone',
    captured,
    charge(),
    /^10.00 EUR are captured here, 0.00 EUR/,
    /^Capture what is missing/,
  ],
  [
    'another amount',
    authorised,
    charge({ authorised: eur(900n) }),
    /9.00 EUR at the provider/,
    /who changed the charge/,
  ],
  ['a refund that is missing there', refunded, charge(whole), /^4.00 EUR are refunded here, 0.00 EUR/, /missing there/],
  [
    'a refund that has failed at the bank',
    refunded,
    charge({ ...whole, refunds: [back('FAILED')] }),
    /0.00 EUR at/,
    /has failed/,
  ],
  [
    'a refund that took effect there alone',
    captured,
    charge({ ...whole, refunds: [back('SUCCEEDED')] }),
    /4.00 EUR at/,
    /refused here/,
  ],
  [
    'another currency',
    authorised,
    charge({ authorised: { minor: 1000n, currency: 'JPY' } }),
    /EUR, and its charge in JPY/,
    /pay again/,
  ],
])('%s is told, with what to do', (_, payment, there, says, todo) => {
  expect(discrepancies(payment, there)).toEqual([
    { says: expect.stringMatching(says), todo: expect.stringMatching(todo) },
  ])
})

test('a charge of no payment differs while it holds money, and a payment of no charge while it should', () => {
  expect(strayCharge(charge())).toMatchObject({ says: expect.stringContaining('10.00 EUR that no payment knows') })
  expect(strayCharge(charge({ status: 'voided' }))).toBeNull()
  expect(strayCharge(charge({ ...whole, refunded: eur(1000n) }))).toBeNull()
  expect(strayPayment(captured)).toMatchObject({ says: expect.stringContaining('the provider has no such charge') })
  expect(strayPayment(voided)).toBeNull()
  expect(strayPayment(declined)).toBeNull()
})
