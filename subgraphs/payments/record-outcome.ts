import { withdrawAnswer } from '@micromart/idempotency'
import { enqueue } from '@micromart/messaging'
import { type Money, zero } from '@micromart/money'
import { currentTraceparent } from '@micromart/telemetry'
import type { Action } from './action.ts'
import { type Ended, finishAction, noteTry } from './action-store.ts'
import type { Try } from './call-provider.ts'
import { keepReply } from './command-store.ts'
import { replyTo } from './decide.ts'
import type { Deps } from './deps.ts'
import { eventMessage, replyMessage } from './messages.ts'
import { evolve, type Payment, type PaymentChange } from './payment.ts'
import { savePayment, setDue } from './payment-store.ts'
import type { Trx } from './tables.ts'

/** How an action ended: with what the provider did, with nothing to do, or refused for good. */
export type Ending = { change: PaymentChange; tries?: readonly Try[] } | { nothing: true } | { refused: string }

/**
 * Finishes a payment's foremost action in the caller's transaction, which holds the payment's lock: the payment as it now
 * is, the attempt, the event, the reply, and when the next action's turn is.
 */
export async function recordOutcome(
  trx: Trx,
  { clock, newId }: Deps,
  payment: Payment,
  [action, ...waiting]: readonly [Action, ...Action[]],
  ending: Ending,
): Promise<void> {
  const now = clock()
  const change = 'change' in ending ? ending.change : null
  const after = change ? evolve(payment, change) : payment
  const said = { time: now, traceparent: currentTraceparent() ?? action.traceparent ?? undefined }
  const amount = amountOf(action, payment, change)
  const [first, ...others] = triesOf(action, ending)
  const { succeeded, message } = others.at(-1) ?? first
  const messages = []
  if (change) {
    await savePayment(trx, after)
    messages.push(eventMessage(after, change, { id: newId('evt'), ...said }))
  }
  if (action.commandId !== null && !('refused' in ending && action.commandType !== 'payments.capture')) {
    const reply = replyMessage(action.commandId, payment.orderId, replyTo(action, after, amount, message), said)
    await keepReply(trx, action.commandId, reply)
    messages.push(reply)
  }
  await finishAction(trx, action.id, { ...first, amount }, now)
  for (const one of others) await noteTry(trx, newId('cmd'), action, { ...one, amount }, now)
  // Only effects are remembered under an idempotency key: a refused refund may be tried again with the same one.
  if (!succeeded && !action.commandId) await withdrawAnswer(trx, { operation: 'refundPayment', answer: action.id })
  await setDue(trx, payment.id, waiting.length > 0 ? now : null)
  await enqueue(trx, messages)
}

function amountOf(action: Action, payment: Payment, change: PaymentChange | null): Money {
  if (change && 'amount' in change) return change.amount
  switch (action.kind) {
    case 'AUTHORISE':
      return payment.asked
    case 'VOID':
      return payment.authorised
    default:
      return action.amount ?? zero(payment.asked.currency)
  }
}

type Tried = Omit<Ended, 'amount'>

function triesOf(action: Action, ending: Ending): [Tried, ...Tried[]] {
  const [first, ...others] = ('change' in ending ? ending.tries : null) ?? []
  const tried = ({ kind, refused }: Try): Tried => ({ kind, succeeded: refused === null, message: refused })
  return first ? [tried(first), ...others.map(tried)] : [{ kind: action.kind, ...told(action, ending) }]
}

function told(action: Action, ending: Ending): { succeeded: boolean; message: string | null } {
  if ('refused' in ending) return { succeeded: false, message: ending.refused }
  if ('nothing' in ending) return { succeeded: true, message: 'There was nothing left to do.' }
  if (ending.change.type === 'declined') return { succeeded: false, message: `Declined: ${ending.change.declineCode}` }
  if (ending.change.type === 'voided' && action.kind === 'AUTHORISE') {
    return { succeeded: false, message: 'Called off before it took effect.' }
  }
  return { succeeded: true, message: null }
}
