import {
  type Action,
  amountOf,
  type Ending,
  endingOfCall,
  eventMessage,
  evolve,
  type Payment,
  type PaymentChange,
  type ProviderRefusal,
  replyMessage,
  replyTo,
  triesOf,
} from '@micromart/payments/testing/rules'
import { enqueue } from '../../log/relay.ts'
import type { Transaction } from '../../world/database.ts'
import type { Deps } from '../service.ts'
import { finishAction, keepReply, lockPayment, savePayment, setDue, unfinishedActions } from './payment-store.ts'

export type CallOutcome = { change: PaymentChange } | ProviderRefusal

const refusedPauseMs = 60_000

/** Mirrors subgraphs/payments/actions/record-outcome.ts. */
export async function recordOutcome(
  trx: Transaction,
  { clock, newId, process }: Deps,
  payment: Payment,
  [action, ...waiting]: readonly [Action, ...Action[]],
  ending: Ending,
): Promise<boolean> {
  const now = clock()
  const change = 'change' in ending ? ending.change : null
  const after = change ? evolve(payment, change) : payment
  const said = { time: now, traceparent: undefined }
  const amount = amountOf(action, payment, change)
  const [{ succeeded, message }] = triesOf(action, ending)
  const messages = []
  if (change) {
    await savePayment(trx, after)
    messages.push(eventMessage(after, change, { id: newId('evt'), ...said }))
  }
  if (action.commandId !== null && !('refused' in ending && action.commandType !== 'payments.capture')) {
    const reply = replyMessage(action.commandId, payment.orderId, replyTo(action, after, amount, message), said)
    await keepReply(trx, action.commandId, reply)
    messages.push(reply)
    process.say(`${action.commandId}: ${reply.type}`)
  }
  await finishAction(trx, action.id, { succeeded, message, amount })
  await setDue(trx, payment.id, waiting.length > 0 ? now : null)
  await enqueue(trx, messages)
  return waiting.length > 0
}

/** Mirrors subgraphs/payments/actions/record-call.ts. */
export function recordCall(deps: Deps, action: Action, outcome: CallOutcome): Promise<boolean> {
  return deps.db.transaction(deps.process, async (trx) => {
    const payment = await lockPayment(trx, 'id', action.paymentId)
    if (!payment) throw new Error(`payment ${action.paymentId} is gone`)
    const [first, ...waiting] = await unfinishedActions(trx, payment)
    if (first?.id !== action.id) return false
    const ending = endingOfCall(action, outcome)
    if (ending) return recordOutcome(trx, deps, payment, [first, ...waiting], ending)
    await setDue(trx, payment.id, new Date(deps.clock().getTime() + refusedPauseMs))
    return false
  })
}
