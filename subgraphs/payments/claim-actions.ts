import type { IdSource } from '@micromart/ids'
import type { MessagingTables } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import type { Action } from './action.ts'
import { markSent, unfinishedActions } from './action-store.ts'
import type { CallOutcome, ProviderStep } from './call-provider.ts'
import { nextStep } from './decide.ts'
import type { Payment } from './payment.ts'
import { type Ending, recordOutcome } from './record-outcome.ts'
import { lockPayment, setDue, takeDuePayments } from './store.ts'
import type { Tables } from './tables.ts'

/** A refusal that contradicts what we know needs a person, but is asked again all the same, in ms. */
const refusedPauseMs = 60_000

/** Something for the provider to do, marked as sent, and until when it is ours. */
export interface Job {
  payment: Payment
  action: Action
  step: ProviderStep
  lease: Date
}

export interface ClaimParts {
  db: Kysely<Tables & MessagingTables>
  clock: () => Date
  newId: IdSource
  log: Logger
}

/**
 * Takes at most `limit` payments that are due, in one transaction, since each commit waits for the disk. Answers how many
 * it took and what the provider has to do for them; what needs no provider is done.
 */
export function claimActions(
  { db, clock, newId, log }: ClaimParts,
  lease: Date,
  limit: number,
): Promise<{ taken: number; jobs: Job[] }> {
  return db.transaction().execute(async (trx) => {
    const now = clock()
    const payments = await takeDuePayments(trx, { now, leaseUntil: lease, limit })
    const jobs: Job[] = []
    for (const payment of payments) {
      const [action, ...waiting] = await unfinishedActions(trx, payment)
      if (!action) {
        await setDue(trx, payment.id, null)
        continue
      }
      const step = nextStep(
        payment,
        action,
        waiting.map(({ kind }) => kind),
      )
      const finish = (ending: Ending) => recordOutcome(trx, payment, [action, ...waiting], ending, { now, newId })
      if (step.do === 'nothing') {
        await finish(step.change ? { change: step.change } : { nothing: true })
      } else if (step.do === 'fail') {
        if (action.commandId) log.error({ action: action.id, reason: step.message }, 'an action cannot be carried out')
        await finish({ refused: step.message })
      } else {
        await markSent(trx, action.id, 'amount' in step ? step.amount : null)
        jobs.push({ payment, action, step, lease })
      }
    }
    return { taken: payments.length, jobs }
  })
}

/** Records what the provider said. Does nothing when another worker has recorded it meanwhile. */
export function recordCall(
  { db, clock, newId, log }: ClaimParts,
  paymentId: string,
  action: Action,
  outcome: CallOutcome,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const payment = await lockPayment(trx, paymentId)
    if (!payment) throw new Error(`payment ${paymentId} is gone`)
    const [first, ...waiting] = await unfinishedActions(trx, payment)
    if (first?.id !== action.id) return
    const ending = endingOf(action, outcome)
    if (ending) {
      await recordOutcome(trx, payment, [first, ...waiting], ending, { now: clock(), newId })
      return
    }
    log.error({ action: action.id, kind: action.kind, outcome }, 'the provider refuses what must be done')
    await setDue(trx, paymentId, new Date(clock().getTime() + refusedPauseMs))
  })
}

/** Null: the order's saga needs this done, so a refusal is no end. */
function endingOf(action: Action, outcome: CallOutcome): Ending | null {
  if ('change' in outcome) return outcome
  if (action.kind === 'AUTHORISE') {
    return { change: { type: 'declined', reference: null, declineCode: outcome.refused } }
  }
  return action.commandId === null ? { refused: outcome.message } : null
}
