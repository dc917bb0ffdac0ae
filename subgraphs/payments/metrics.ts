import type { Counts } from '@micromart/service'
import { TracedHistogram } from '@micromart/telemetry'
import { Counter, type Registry } from 'prom-client'
import type { ActionKind } from './actions/action.ts'
import { OutcomeUnknown, type PaymentProvider } from './peers/provider.ts'
import { outcomeOf } from './peers/provider-outcome.ts'

/** Why banks and providers decline, as far as it is told apart; whatever else they say is `other`. */
const declineCodes = new Set([
  'authentication_required',
  'call_issuer',
  'card_declined',
  'card_not_supported',
  'card_velocity_exceeded',
  'charge_lapsed',
  'charge_voided',
  'currency_not_supported',
  'declined',
  'do_not_honor',
  'expired_card',
  'fraudulent',
  'generic_decline',
  'incorrect_cvc',
  'incorrect_number',
  'insufficient_funds',
  'invalid_account',
  'invalid_amount',
  'issuer_not_available',
  'lost_card',
  'payment_method_unusable',
  'pickup_card',
  'processing_error',
  'restricted_card',
  'stolen_card',
  'transaction_not_allowed',
  'try_again_later',
])

/** What becomes of payments, counted. */
export interface PaymentMeasure {
  /** Of what was said of them. */
  counts: Counts
  /** Told that the provider would not do what is no authorisation, each time that it says so, once that is certain: no event speaks of it. */
  refused(kind: Exclude<ActionKind, 'AUTHORISE'>): void
}

const operations = ['authorise', 'capture', 'void', 'refund'] as const satisfies readonly Lowercase<ActionKind>[]

/** Measures payments by what became of them. */
export function measurePayments(registry: Registry): PaymentMeasure {
  const registers = [registry]
  const payments = new Counter({
    name: 'micromart_payments_total',
    help: 'What became of payments: authorise, capture, void and refund, by outcome.',
    labelNames: ['operation', 'outcome'],
    registers,
  })
  const declines = new Counter({
    name: 'micromart_payment_declines_total',
    help: 'Payments that were declined, by why.',
    labelNames: ['code'],
    registers,
  })
  for (const operation of operations) {
    payments.inc({ operation, outcome: 'succeeded' }, 0)
    if (operation === 'authorise' || operation === 'capture') payments.inc({ operation, outcome: 'declined' }, 0)
    if (operation !== 'authorise') payments.inc({ operation, outcome: 'refused' }, 0)
  }
  for (const code of [...declineCodes, 'other']) declines.inc({ code }, 0)
  const succeeded = (operation: string) => () => payments.inc({ operation, outcome: 'succeeded' })
  const counts: Counts = {
    'payment.authorised': succeeded('authorise'),
    'payment.captured': succeeded('capture'),
    'payment.voided': succeeded('void'),
    'payment.refunded': succeeded('refund'),
    'payment.declined': ({ aggregateversion = 1, data: { declineCode } }) => {
      // One that has a past was authorised: it is declined when its money is to be taken.
      payments.inc({ operation: aggregateversion > 1 ? 'capture' : 'authorise', outcome: 'declined' })
      declines.inc({ code: declineCodes.has(declineCode) ? declineCode : 'other' })
    },
  }
  return { counts, refused: (kind) => payments.inc({ operation: kind.toLowerCase(), outcome: 'refused' }) }
}

/** The same provider, each of its calls timed: what it answered, refused, or nobody knows. */
export function measuredProvider(provider: PaymentProvider, registry: Registry): PaymentProvider {
  const durations = new TracedHistogram({
    name: 'payments_provider_request_duration_seconds',
    help: 'Calls of the payment provider, by what came of them.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers: [registry],
  })
  for (const operation of operations) {
    for (const outcome of ['succeeded', 'unknown', 'failed']) durations.zero({ operation, outcome })
  }
  const timed =
    <Request, Said>(operation: string, call: (this: PaymentProvider, request: Request) => Promise<Said>) =>
    async (request: Request): Promise<Said> => {
      const started = performance.now()
      const note = (outcome: string) => durations.observe({ operation, outcome }, (performance.now() - started) / 1_000)
      try {
        const said = await call.call(provider, request)
        note(outcomeOf(said))
        return said
      } catch (error) {
        note(error instanceof OutcomeUnknown ? 'unknown' : 'failed')
        throw error
      }
    }
  return {
    ...provider,
    addCard: timed('add_card', provider.addCard),
    authorise: timed('authorise', provider.authorise),
    find: timed('find', provider.find),
    callOff: timed('call_off', provider.callOff),
    capture: timed('capture', provider.capture),
    void: timed('void', provider.void),
    refund: timed('refund', provider.refund),
  }
}
