import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Charge, operate } from './charge.ts'

const authorised: Charge = {
  reference: 'chg_1',
  idempotencyKey: 'k',
  orderId: 'ord_1',
  currency: 'EUR',
  authorised: 1000n,
  captured: 0n,
  refunded: 0n,
  disputed: 0n,
  voided: false,
  lapses: false,
  declineCode: null,
}

test('a voided charge cannot be captured', () => {
  expect(operate({ ...authorised, voided: true }, { kind: 'capture', amount: 1n })).toMatchObject({
    refused: 'charge_voided',
  })
})

test('a lapsed authorisation cannot be captured, and can be voided', () => {
  const lapsed = { ...authorised, lapses: true }
  expect(operate(lapsed, { kind: 'capture', amount: 1n })).toMatchObject({ refused: 'charge_lapsed' })
  expect(operate(lapsed, { kind: 'void' })).toMatchObject({ done: { voided: true } })
})

test('a captured charge cannot be voided, only refunded', () => {
  expect(operate({ ...authorised, captured: 1n }, { kind: 'void' })).toMatchObject({ refused: 'already_captured' })
})

test('a declined charge allows nothing', () => {
  const declined = { ...authorised, authorised: 0n, declineCode: 'card_declined' }
  expect(operate(declined, { kind: 'refund', amount: 1n })).toMatchObject({ refused: 'charge_declined' })
})

test('whatever is tried in whatever order, 0 <= refunded <= captured <= authorised, and voided means nothing captured', () => {
  const amount = fc.bigInt({ min: 1n, max: 1500n })
  const operation = fc.oneof(
    fc.record({ kind: fc.constant('capture' as const), amount }),
    fc.record({ kind: fc.constant('refund' as const), amount }),
    fc.record({ kind: fc.constant('void' as const) }),
  )
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
      let charge = authorised
      for (const each of operations) {
        const outcome = operate(charge, each)
        if ('done' in outcome) charge = outcome.done
        expect(charge.captured <= charge.authorised).toBe(true)
        expect(charge.refunded >= 0n && charge.refunded <= charge.captured).toBe(true)
        expect(charge.voided && charge.captured > 0n).toBe(false)
      }
    }),
  )
})
