import {
  type AuthoriseRequest,
  authorisePayment,
  type Payment,
  type PaymentChange,
  type ProviderCharge,
  type ProviderRefusal,
  providerKey,
} from '@micromart/payments/testing/rules'
import type { Deps } from '../service.ts'
import { claimActions, type Job } from './claim-actions.ts'
import { renewLease, setDueNow } from './payment-store.ts'
import { type CallOutcome, recordCall } from './record-outcome.ts'

const leaseMs = 10_000
const renewEveryMs = 3_000
const mostAtOnce = 48
const mostClaimed = 16

/** Mirrors subgraphs/payments/actions/action-runner.ts. Answers `run`. */
export function actionRunner(deps: Deps): () => Promise<void> {
  let underWay = 0
  let beginning: Promise<void> | undefined
  let again = false
  let isFull = false

  function begin(job: Job, lease: Date): void {
    underWay++
    const over = (goesOn: boolean) => {
      underWay--
      if (goesOn || isFull) run().catch(() => undefined)
    }
    carryOutAction(deps, job, lease).then(over, () => over(false))
  }

  async function beginAll(): Promise<void> {
    do {
      again = false
      for (let full = true; full && underWay < mostAtOnce; ) {
        const room = Math.min(mostClaimed, mostAtOnce - underWay)
        const lease = new Date(deps.clock().getTime() + leaseMs)
        const { taken, jobs } = await claimActions(deps, lease, room)
        for (const job of jobs) begin(job, lease)
        full = taken === room
      }
      isFull = underWay >= mostAtOnce
    } while (again)
  }

  function run(): Promise<void> {
    again = true
    beginning ??= beginAll().finally(() => {
      beginning = undefined
    })
    return beginning
  }
  return run
}

/** Mirrors subgraphs/payments/actions/carry-out-action.ts. */
async function carryOutAction(deps: Deps, job: Job, lease: Date): Promise<boolean> {
  const { db, process, clock } = deps
  const { payment, action } = job
  try {
    const outcome = await whileHeld(deps, payment.id, lease, () => callProvider(deps, job))
    await process.comesTo('provider.asked')
    return await recordCall(deps, action, outcome)
  } catch (error) {
    process.say(`tries ${action.id} again: ${error instanceof Error ? error.message : error}`)
    const pause = process.chance.next() * Math.min(30_000, 250 * 2 ** action.tries)
    const at = new Date(clock().getTime() + pause)
    await db.statement(process, 'UPDATE payment due', (trx) => setDueNow(trx, action.paymentId, at))
    return false
  }
}

async function whileHeld<T>(deps: Deps, paymentId: string, lease: Date, work: () => Promise<T>): Promise<T> {
  const { db, process, clock } = deps
  const over = new AbortController()
  const renewing = async () => {
    for (let held = lease; ; ) {
      await process.wait(renewEveryMs, over.signal)
      if (over.signal.aborted) return
      const until = new Date(clock().getTime() + leaseMs)
      const renew = db.statement(process, 'UPDATE lease', (trx) => renewLease(trx, paymentId, held, until))
      if (!(await renew.catch(() => false))) return
      held = until
    }
  }
  process.world.begin(renewing())
  return work().finally(() => over.abort())
}

/** Mirrors subgraphs/payments/actions/call-provider.ts, but for what is authorised anew: no authorisation lapses here. */
async function callProvider({ provider, process, asItWas }: Deps, job: Job): Promise<CallOutcome> {
  const { payment, action, step } = job
  const at = provider.from(process)
  // As it was: each try is something new to the provider.
  const key = asItWas.has('new-id') ? `${providerKey(action)}:${action.tries}` : providerKey(action)
  if (step.do === 'authorise') {
    return outcome(await authorisePayment({ provider: at }, requestOf(key, payment), step.ask), authorised)
  }
  if (step.do === 'call off') {
    const charge = await at.callOff(requestOf(key, payment))
    return charge === null ? { change: { type: 'voided' } } : outcome(charge, authorised)
  }
  const { reference } = payment
  if (reference === null) return { refused: 'no_reference', message: 'The provider has no charge for this payment.' }
  switch (step.do) {
    case 'capture':
      return outcome(await at.capture({ key, reference, amount: step.amount }), ({ captured }) => ({
        type: 'captured',
        amount: captured,
      }))
    case 'void':
      return outcome(await at.void({ key, reference }), () => ({ type: 'voided' }))
    case 'refund':
      return outcome(await at.refund({ key, reference, amount: step.amount }), () => ({
        type: 'refunded',
        amount: step.amount,
      }))
  }
}

const requestOf = (key: string, { orderId, methodId, asked }: Payment): AuthoriseRequest => ({
  key,
  card: methodId,
  orderId,
  amount: asked,
})

const outcome = (
  answer: ProviderCharge | ProviderRefusal,
  change: (charge: ProviderCharge) => PaymentChange,
): CallOutcome => ('refused' in answer ? answer : { change: change(answer) })

function authorised({ reference, status, authorised: amount, declineCode }: ProviderCharge): PaymentChange {
  switch (status) {
    case 'authorised':
      return { type: 'authorised', reference, amount }
    case 'declined':
      return { type: 'declined', reference, declineCode: declineCode ?? 'declined' }
    case 'voided':
      return { type: 'voided', reference }
  }
}
