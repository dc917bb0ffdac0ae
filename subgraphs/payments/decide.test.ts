import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Action, type ActionKind, keysAnew, paymentOfKey, providerKey } from './actions/action.ts'
import { nextStep } from './actions/next-step.ts'
import { decide, replyTo } from './decide.ts'
import { evolve, openPayment, type Payment, type PaymentChange, refundable } from './payment.ts'

const eur = (minor: bigint) => ({ minor, currency: 'EUR' })
const pending = openPayment({
  id: 'pay_1',
  orderId: 'ord_1',
  customerId: 'usr_1',
  methodId: 'pme_1',
  asked: eur(1000n),
})
const authorised = evolve(pending, { type: 'authorised', reference: 'chg_1', amount: eur(1000n) })
const captured = evolve(authorised, { type: 'captured', amount: eur(1000n) })
const voided = evolve(authorised, { type: 'voided' })
const declined = evolve(pending, { type: 'declined', reference: 'chg_1', declineCode: 'card_declined' })
const refunded = evolve(captured, { type: 'refunded', amount: eur(1000n) })

const action = (kind: ActionKind, more: Partial<Action> = {}): Action => ({
  id: 'cmd_1',
  paymentId: 'pay_1',
  kind,
  state: 'QUEUED',
  amount: null,
  reason: null,
  methodId: null,
  commandId: 'cmd_1',
  commandType: 'payments.authorise',
  trace: {},
  tries: 0,
  ...more,
})

describe('a command that changes nothing any more is answered at once', () => {
  test('a void of what was declined or voided is done already', () => {
    expect(decide('payments.void', declined)).toEqual({ reply: { type: 'payments.voided' } })
    expect(decide('payments.void', voided)).toEqual({ reply: { type: 'payments.voided' } })
  })
  test('an authorise after the void is answered voided', () => {
    expect(decide('payments.authorise', voided)).toEqual({ reply: { type: 'payments.voided' } })
  })
  test('a second capture repeats what was captured', () => {
    expect(decide('payments.capture', captured)).toMatchObject({
      reply: { type: 'payments.captured', amount: eur(1000n) },
    })
  })
  test('a refund of what is refunded gives nothing more', () => {
    expect(decide('payments.refund', refunded)).toMatchObject({ reply: { type: 'payments.refunded', amount: eur(0n) } })
  })
})

test('refunds that wait or are under way are not to be given again', () => {
  const wanted = (minor: bigint | null) => ({ kind: 'REFUND' as const, amount: minor === null ? null : eur(minor) })
  expect(refundable(captured)).toEqual(eur(1000n))
  expect(refundable(captured, [wanted(300n), wanted(200n), { kind: 'CAPTURE', amount: null }])).toEqual(eur(500n))
  expect(refundable(captured, [wanted(null), wanted(300n)])).toEqual(eur(0n))
  expect(refundable(authorised)).toEqual(eur(0n))
})

test('an authorise that comes while another is under way can be carried out by nobody', () => {
  expect(decide('payments.authorise', pending)).toHaveProperty('impossible')
})

test('a voided payment can never be captured', () => {
  expect(decide('payments.capture', voided)).toHaveProperty('impossible')
  expect(nextStep(voided, action('CAPTURE'), [])).toMatchObject({ do: 'fail' })
})

describe('a payment that was refused when it was to be captured', () => {
  const lapsed = evolve(authorised, { type: 'declined', reference: null, declineCode: 'charge_lapsed' })

  test('may be authorised anew; one that was declined at first never is', () => {
    expect(decide('payments.capture', lapsed)).toEqual({ act: 'CAPTURE' })
    expect(nextStep(lapsed, action('CAPTURE'), [])).toEqual({ do: 'capture', amount: eur(1000n) })
    expect(decide('payments.capture', declined)).toHaveProperty('impossible')
    expect(nextStep(declined, action('CAPTURE'), [])).toMatchObject({ do: 'fail' })
  })

  test('has nothing authorised and nothing to give back', () => {
    expect(lapsed).toMatchObject({ status: 'DECLINED', authorised: eur(0n), declineCode: 'charge_lapsed' })
    expect(decide('payments.void', lapsed)).toEqual({ reply: { type: 'payments.voided' } })
  })

  test('is captured of another charge, with another card', () => {
    const anew = { reference: 'chg_2', methodId: 'pme_2' }
    const taken = evolve(lapsed, { type: 'captured', amount: eur(1000n), anew })
    expect(taken).toMatchObject({ ...anew, status: 'CAPTURED', authorised: eur(1000n), declineCode: null })
    expect(replyTo(action('CAPTURE', { commandType: 'payments.capture' }), taken, eur(1000n), null)).toMatchObject({
      type: 'payments.captured',
    })
    expect(replyTo(action('CAPTURE', { commandType: 'payments.capture' }), lapsed, eur(1000n), 'No.')).toEqual({
      type: 'payments.capture_refused',
      paymentId: 'pay_1',
      declineCode: 'charge_lapsed',
      message: 'No.',
    })
  })

  test('has keys of its own for each action that authorises it anew', () => {
    const keys = ['cmd_1', 'cmd_2'].flatMap((id) => Object.values(keysAnew(action('CAPTURE', { id }))))
    expect(new Set([...keys, providerKey(action('AUTHORISE')), providerKey(action('CAPTURE'))]).size).toBe(6)
    for (const key of keys) expect(paymentOfKey(key)).toBe('pay_1')
  })
})

test('an undo after capture gives the money back', () => {
  expect(decide('payments.void', captured)).toEqual({ act: 'REFUND' })
  expect(nextStep(captured, action('VOID'), [])).toEqual({ do: 'refund', amount: eur(1000n) })
})

describe('an authorisation that is called off', () => {
  test('is never sent if it was not sent yet', () => {
    expect(nextStep(pending, action('AUTHORISE'), [action('VOID')])).toEqual({
      do: 'nothing',
      change: { type: 'voided' },
    })
  })
  test('is called off by its key if nobody knows what became of it', () => {
    expect(nextStep(pending, action('AUTHORISE', { state: 'SENT' }), [action('VOID')])).toEqual({ do: 'call off' })
  })
  test('is answered voided', () => {
    expect(replyTo(action('AUTHORISE'), voided, eur(1000n), null)).toEqual({ type: 'payments.voided' })
  })
})

test('an authorisation whose answer was lost asks before it is sent again', () => {
  expect(nextStep(pending, action('AUTHORISE', { state: 'SENT' }), [])).toMatchObject({ do: 'authorise', ask: true })
})

test('every try of an action has the same key, and two refunds have two', () => {
  expect(providerKey(action('AUTHORISE'))).toBe(providerKey(action('AUTHORISE', { id: 'cmd_2', tries: 3 })))
  expect(providerKey(action('REFUND'))).not.toBe(providerKey(action('REFUND', { id: 'cmd_2' })))
})

test('an order that costs nothing is authorised, captured and refunded without a provider', () => {
  let payment: Payment = openPayment({ ...pending, asked: eur(0n) })
  for (const kind of ['AUTHORISE', 'CAPTURE', 'REFUND'] as const) {
    const step = nextStep(payment, action(kind), [])
    if (step.do === 'nothing' && step.change) payment = evolve(payment, step.change)
  }
  expect(payment.status).toBe('REFUNDED')
})

test('whatever is asked in whatever order, 0 <= refunded <= captured <= authorised <= asked, and what is over stays over', () => {
  const kind = fc.constantFrom<ActionKind>('AUTHORISE', 'CAPTURE', 'VOID', 'REFUND')
  const request = fc.record({ kind, amount: fc.option(fc.bigInt({ min: 1n, max: 1500n })), declines: fc.boolean() })
  fc.assert(
    fc.property(fc.array(request, { maxLength: 10 }), (requests) => {
      let payment = pending
      for (const { kind, amount, declines } of requests) {
        const wanted = kind === 'REFUND' && amount !== null ? eur(amount) : null
        const change = doneBy(nextStep(payment, action(kind, { amount: wanted }), []), payment, declines)
        const before = payment.status
        if (change) payment = evolve(payment, change)
        if (['VOIDED', 'DECLINED', 'REFUNDED'].includes(before)) expect(payment.status).toBe(before)
        expect(refundable(payment).minor >= 0n).toBe(true)
        expect(payment.captured.minor <= payment.authorised.minor).toBe(true)
        expect(payment.authorised.minor <= payment.asked.minor).toBe(true)
        expect(payment.status === 'REFUNDED').toBe(payment.captured.minor > 0n && refundable(payment).minor === 0n)
      }
    }),
  )
})

/** A provider that does whatever it is told. */
function doneBy(step: ReturnType<typeof nextStep>, payment: Payment, declines: boolean): PaymentChange | null {
  switch (step.do) {
    case 'authorise':
      if (declines) return { type: 'declined', reference: 'chg_1', declineCode: 'card_declined' }
      return { type: 'authorised', reference: 'chg_1', amount: step.amount }
    case 'call off':
    case 'void':
      return { type: 'voided' }
    case 'capture':
      return { type: 'captured', amount: payment.authorised }
    case 'refund':
      return { type: 'refunded', amount: step.amount }
    case 'nothing':
      return step.change ?? null
    case 'fail':
      return null
  }
}
