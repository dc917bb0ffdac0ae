import { withdrawAnswer } from '@micromart/idempotency'
import { enqueue } from '@micromart/messaging'
import { currentTraceContext } from '@micromart/telemetry'
import { keepReplies } from '../command-store.ts'
import { replyTo } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { eventMessage, replyMessage } from '../messages.ts'
import { evolve, type Payment } from '../payment.ts'
import { savePayment, setDue } from '../payment-store.ts'
import type { Trx } from '../tables.ts'
import type { Action } from './action.ts'
import { finishAction, noteTry } from './action-store.ts'
import { amountOf, type Ending, triesOf } from './ending.ts'

/**
 * Finishes a payment's foremost action in the caller's transaction, which holds the payment's lock: the payment as it now
 * is, the attempt, the event, the reply, and when the next action's turn is. Answers whether that is now.
 */
export async function recordOutcome(
  trx: Trx,
  { clock, newId }: Deps,
  payment: Payment,
  [action, ...waiting]: readonly [Action, ...Action[]],
  ending: Ending,
): Promise<boolean> {
  const now = clock()
  const change = 'change' in ending ? ending.change : null
  const after = change ? evolve(payment, change) : payment
  const current = currentTraceContext()
  const said = { time: now, ...(current.traceparent === undefined ? action.trace : current) }
  const amount = amountOf(action, payment, change)
  const [first, ...others] = triesOf(action, ending)
  const { succeeded, message } = others.at(-1) ?? first
  const messages = []
  const due = waiting.length > 0 ? now : null
  if (change) {
    await savePayment(trx, after, due)
    messages.push(eventMessage(after, change, { id: newId('evt'), ...said }))
  } else await setDue(trx, payment.id, due)
  if (action.commandId !== null && !('refused' in ending && action.commandType !== 'payments.capture')) {
    const reply = replyMessage(action.commandId, payment.orderId, replyTo(action, after, amount, message), said)
    await keepReplies(trx, new Map([[action.commandId, reply]]))
    messages.push(reply)
  }
  await finishAction(trx, action.id, { ...first, amount }, now)
  for (const one of others) await noteTry(trx, newId('cmd'), action, { ...one, amount }, now)
  // Only effects are remembered under an idempotency key: a refused refund may be tried again with the same one.
  if (!succeeded && !action.commandId) await withdrawAnswer(trx, { operation: 'refundPayment', answer: action.id })
  await enqueue(trx, messages)
  return due !== null
}
