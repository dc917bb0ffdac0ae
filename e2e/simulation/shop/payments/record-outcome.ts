import { type Money, zero } from '@micromart/money'
import {
  type Action,
  eventMessage,
  evolve,
  type Payment,
  type PaymentChange,
  type ProviderRefusal,
  replyMessage,
  replyTo,
} from '@micromart/payments/testing/rules'
import { enqueue } from '../../log/relay.ts'
import type { Transaction } from '../../world/database.ts'
import type { Deps } from '../service.ts'
import { finishAction, keepReply, lockPayment, savePayment, setDue, unfinishedActions } from './payment-store.ts'

export type Ending = { change: PaymentChange } | { nothing: true } | { refused: string }
export type CallOutcome = { change: PaymentChange } | ProviderRefusal

const refusedPauseMs = 60_000

/** Mirrors subgraphs/payments/record-outcome.ts. */
export async function recordOutcome(
  trx: Transaction,
  { clock, newId, process }: Deps,
  payment: Payment,
  [action, ...waiting]: readonly [Action, ...Action[]],
  ending: Ending,
): Promise<void> {
  const now = clock()
  const change = 'change' in ending ? ending.change : null
  const after = change ? evolve(payment, change) : payment
  const said = { time: now, traceparent: undefined }
  const amount = amountOf(action, payment, change)
  const { succeeded, message } = told(action, ending)
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
}

function amountOf(action: Action, payment: Payment, change: PaymentChange | null): Money {
  if (change && 'amount' in change) return change.amount
  if (action.kind === 'AUTHORISE') return payment.asked
  if (action.kind === 'VOID') return payment.authorised
  return action.amount ?? zero(payment.asked.currency)
}

function told(action: Action, ending: Ending): { succeeded: boolean; message: string | null } {
  if ('refused' in ending) return { succeeded: false, message: ending.refused }
  if ('nothing' in ending) return { succeeded: true, message: 'There was nothing left to do.' }
  if (ending.change.type === 'declined') return { succeeded: false, message: `Declined: ${ending.change.declineCode}` }
  const isCalledOff = ending.change.type === 'voided' && action.kind === 'AUTHORISE'
  return isCalledOff ? { succeeded: false, message: 'Called off.' } : { succeeded: true, message: null }
}

/** Mirrors subgraphs/payments/record-call.ts. */
export function recordCall(deps: Deps, action: Action, outcome: CallOutcome): Promise<void> {
  return deps.db.transaction(deps.process, async (trx) => {
    const payment = await lockPayment(trx, 'id', action.paymentId)
    if (!payment) throw new Error(`payment ${action.paymentId} is gone`)
    const [first, ...waiting] = await unfinishedActions(trx, payment)
    if (first?.id !== action.id) return
    const ending = endingOf(action, outcome)
    if (ending) return recordOutcome(trx, deps, payment, [first, ...waiting], ending)
    await setDue(trx, payment.id, new Date(deps.clock().getTime() + refusedPauseMs))
  })
}

function endingOf(action: Action, outcome: CallOutcome): Ending | null {
  if ('change' in outcome) return outcome
  if (action.kind === 'AUTHORISE') {
    return { change: { type: 'declined', reference: null, declineCode: outcome.refused } }
  }
  return action.commandId === null ? { refused: outcome.message } : null
}
