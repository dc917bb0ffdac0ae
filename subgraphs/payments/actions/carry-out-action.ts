import { failpoint, putOff, settle } from '@micromart/service'
import { withRemoteParent, withSpan } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import { failpoints } from '../failpoints.ts'
import { renewLease, setDue } from '../payment-store.ts'
import { OutcomeUnknown } from '../peers/provider.ts'
import { callProvider } from './call-provider.ts'
import { type Job, worker } from './claim-actions.ts'
import { recordCall } from './record-call.ts'

/** How long a dead worker's payment stays with it, in ms; a live one renews its lease well before. */
export const leaseMs = 10_000
const renewEveryMs = 3_000
const longestPauseMs = 30_000

/**
 * Has the provider do what was marked as sent, and records what it said, as part of the trace that asked for it. The
 * provider is never called inside a transaction. What nobody knows the outcome of is tried again under the same key; a payment of which
 * anything else fails is put off. Answers when the payment is to be looked at next:
 * now where another action waits, or later, as it has been written down.
 */
export function carryOutAction(deps: Deps, job: Job, lease: Date): Promise<'now' | 'later' | 'over'> {
  const { payment, action, step } = job
  const attributes = {
    'micromart.order.id': payment.orderId,
    'micromart.payment.id': payment.id,
    'micromart.payment.step': step.do,
  }
  return withRemoteParent(action.trace, () =>
    withSpan('process-payment', { attributes }, async () => {
      try {
        const outcome = await whileHeld(deps, payment.id, lease, async () => {
          failpoint(failpoints.beforeProvider)
          const said = await callProvider(deps, job)
          failpoint(failpoints.afterProvider)
          return said
        })
        const goesOn = await recordCall(deps, action, outcome)
        if (action.tries > 0) await settle(deps.db, worker, payment.id)
        failpoint(failpoints.afterRecord)
        return goesOn ? 'now' : 'over'
      } catch (error) {
        await tryAgain(deps, job, error)
        return 'later'
      }
    }),
  )
}

/** Renews the lease on a payment for as long as the work on it takes. */
async function whileHeld<T>({ db, clock }: Deps, paymentId: string, lease: Date, work: () => Promise<T>): Promise<T> {
  let held = lease
  const renewal = setInterval(async () => {
    const until = new Date(clock().getTime() + leaseMs)
    if (await renewLease(db, paymentId, held, until).catch(() => false)) held = until
    else clearInterval(renewal)
  }, renewEveryMs)
  return work().finally(() => clearInterval(renewal))
}

async function tryAgain(deps: Deps, { action }: Job, error: unknown): Promise<void> {
  const { db, clock, random, log } = deps
  const pause = random() * Math.min(longestPauseMs, 250 * 2 ** action.tries)
  const fields = { err: error, action: action.id, kind: action.kind, tries: action.tries + 1 }
  if (!(error instanceof OutcomeUnknown)) await putOff(deps, worker, action.paymentId, error)
  // Once of each: while the provider is away all that wait are tried again and again.
  else log[action.tries === 0 ? 'warn' : 'debug'](fields, 'a payment action is tried again')
  await setDue(db, action.paymentId, new Date(clock().getTime() + pause))
}
