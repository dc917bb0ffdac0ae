import { putOff, settle } from '@micromart/service'
import type { Deps } from '../deps.ts'
import type { Payment } from '../payment.ts'
import { setDue, takeDuePayments } from '../payment-store.ts'
import type { Trx } from '../tables.ts'
import type { Action } from './action.ts'
import { markSent, unfinishedActions } from './action-store.ts'
import { endingOfStep, type OwnStep } from './ending.ts'
import { nextStep, type Step } from './next-step.ts'
import { recordOutcome } from './record-outcome.ts'

/** Something for the provider to do, marked as sent. */
export interface Job {
  payment: Payment
  action: Action
  step: Exclude<Step, OwnStep>
}

/** By which a payment is put off of which something fails that is no matter of the provider's. */
export const worker = 'payment-actions'

/**
 * Takes at most `limit` payments that are due, in one transaction, since each commit waits for the disk; they are the
 * caller's until `lease`. Answers how many it took and what the provider has to do for them; what needs no provider is
 * done. A payment that cannot be told what is to be done is put off, and the others are taken without it.
 */
export async function claimActions(deps: Deps, lease: Date, limit: number): Promise<{ taken: number; jobs: Job[] }> {
  for (;;) {
    let inHand: string | undefined
    const claim = deps.db.transaction().execute(async (trx) => {
      const payments = await takeDuePayments(trx, { now: deps.clock(), leaseUntil: lease, limit, worker })
      const jobs: Job[] = []
      for (const payment of payments) {
        inHand = payment.id
        const job = await claimAction(trx, deps, payment)
        if (job) jobs.push(job)
        else await settle(trx, worker, payment.id)
      }
      inHand = undefined
      return { taken: payments.length, jobs }
    })
    try {
      return await claim
    } catch (error) {
      if (inHand === undefined) throw error
      await putOff(deps, worker, inHand, error)
    }
  }
}

async function claimAction(trx: Trx, deps: Deps, payment: Payment): Promise<Job | null> {
  const [action, ...waiting] = await unfinishedActions(trx, payment)
  if (!action) {
    await setDue(trx, payment.id, null)
    return null
  }
  const step = nextStep(payment, action, waiting)
  if (step.do !== 'nothing' && step.do !== 'fail') {
    await markSent(trx, action.id, 'amount' in step ? step.amount : null)
    return { payment, action, step }
  }
  if (step.do === 'fail' && action.commandId) {
    deps.log.error({ action: action.id, reason: step.message }, 'an action cannot be carried out')
  }
  await recordOutcome(trx, deps, payment, [action, ...waiting], endingOfStep(step))
  return null
}
