import {
  type Action,
  endingOfStep,
  nextStep,
  type OwnStep,
  type Payment,
  type Step,
} from '@micromart/payments/testing/rules'
import { putOff } from '../../log/put-off.ts'
import type { Transaction } from '../../world/database.ts'
import type { Deps } from '../service.ts'
import { markSent, setDue, takeDuePayments, unfinishedActions } from './payment-store.ts'
import { recordOutcome } from './record-outcome.ts'

export interface Job {
  payment: Payment
  action: Action
  step: Exclude<Step, OwnStep>
}

const worker = 'payment-actions'

/** Mirrors subgraphs/payments/actions/claim-actions.ts. */
export async function claimActions(deps: Deps, lease: Date, limit: number): Promise<{ taken: number; jobs: Job[] }> {
  for (;;) {
    const inHand: { id?: string } = {}
    try {
      return await deps.db.transaction(deps.process, async (trx) => {
        const payments = await takeDuePayments(trx, { now: deps.clock(), leaseUntil: lease, limit, worker })
        const jobs: Job[] = []
        for (const payment of payments) {
          inHand.id = payment.id
          const job = await claimAction(trx, deps, payment)
          if (job) jobs.push(job)
        }
        inHand.id = undefined
        return { taken: payments.length, jobs }
      })
    } catch (error) {
      if (inHand.id === undefined) throw error
      await putOff(deps.db, deps.process, worker, inHand.id)
    }
  }
}

async function claimAction(trx: Transaction, deps: Deps, payment: Payment): Promise<Job | null> {
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
  await recordOutcome(trx, deps, payment, [action, ...waiting], endingOfStep(step))
  return null
}
