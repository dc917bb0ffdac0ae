import type { Deps } from '../deps.ts'
import { lockPayment } from '../payment-store.ts'
import type { Action } from './action.ts'
import { unfinishedActions } from './action-store.ts'
import type { CallOutcome } from './call-provider.ts'
import { endingOfCall } from './ending.ts'
import { recordOutcome } from './record-outcome.ts'

/**
 * Records what the provider said of an action, and counts what it refused. Does nothing when another worker has recorded it meanwhile. Answers whether
 * the payment's next action is to be done now. Throws where it refuses what an
 * order needs done: that contradicts what we know and needs a person, but is asked again all the same.
 */
export async function recordCall(deps: Deps, action: Action, outcome: CallOutcome): Promise<boolean> {
  const ending = endingOfCall(action, outcome)
  const goesOn = await deps.db.transaction().execute(async (trx) => {
    const payment = await lockPayment(trx, action.paymentId)
    if (!payment) throw new Error(`payment ${action.paymentId} is gone`)
    const [first, ...waiting] = await unfinishedActions(trx, payment)
    if (first?.id !== action.id) return 'by another'
    return ending !== null && recordOutcome(trx, deps, payment, [first, ...waiting], ending)
  })
  if (goesOn === 'by another') return false
  if ('refused' in outcome && action.kind !== 'AUTHORISE') deps.measure.refused(action.kind)
  if (ending) return goesOn
  const said = 'refused' in outcome ? `${outcome.refused}: ${outcome.message}` : outcome.change.type
  throw new Error(`the provider refuses what must be done, ${action.kind} by ${action.id}: ${said}`)
}
