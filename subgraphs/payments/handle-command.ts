import type { MessageOn } from '@micromart/events'
import { enqueue, Unprocessable } from '@micromart/messaging'
import { fromWire } from '@micromart/money'
import { failureOf, queueAction } from './actions/action-store.ts'
import { isUsable } from './cards/payment-method.ts'
import { methodsById } from './cards/payment-method-store.ts'
import { hasTombstone, keepReply, keptReply, leaveTombstone, noteCommand } from './command-store.ts'
import { captureRefused, type Decision, decide, type Reply } from './decide.ts'
import type { Deps } from './deps.ts'
import { eventMessage, replyMessage } from './messages.ts'
import { evolve, openPayment, type Payment, type PaymentChange } from './payment.ts'
import { insertPayment, lockPayment } from './payment-store.ts'
import type { Trx } from './tables.ts'

type Command = MessageOn<'payments.commands'>
type Authorise = Extract<Command, { type: 'payments.authorise' }>

/**
 * Writes down what a command wants; a worker carries it out. What needs no provider is answered here. A command that was
 * heard before repeats its reply if it has one, and otherwise waits for it like the first time.
 */
export async function handleCommand(trx: Trx, deps: Deps, command: Command): Promise<void> {
  if (!(await noteCommand(trx, command.id, deps.clock()))) return repeatReply(trx, deps, command)
  const { orderId } = command.data
  const payment = await lockPayment(trx, 'order_id', orderId)
  if (payment) return carryOut(trx, deps, command, payment, decide(command.type, payment))
  switch (command.type) {
    case 'payments.authorise':
      return open(trx, deps, command)
    case 'payments.void':
      // The undo came first: a late authorise must find it.
      await leaveTombstone(trx, orderId, deps.clock())
      return answer(trx, deps, command, { type: 'payments.voided' })
    default:
      throw new Unprocessable(`${command.type} ${command.id}: the order has no payment`)
  }
}

async function repeatReply(trx: Trx, deps: Deps, command: Command): Promise<void> {
  const reply = await keptReply(trx, command.id)
  if (reply) return enqueue(trx, [reply])
  // An older version says nothing of a capture that failed for good.
  const failure = command.type === 'payments.capture' ? await failureOf(trx, command.id) : null
  const payment = failure && (await lockPayment(trx, 'order_id', command.data.orderId))
  if (payment) await answer(trx, deps, command, captureRefused(payment, failure))
}

async function open(trx: Trx, deps: Deps, command: Authorise): Promise<void> {
  const { orderId, customerId, paymentMethodId: methodId, amount } = command.data
  const opened = openPayment({ id: deps.newId('pay'), orderId, customerId, methodId, asked: fromWire(amount) })
  const change = await changeAtOnce(trx, command)
  const payment = change ? evolve(opened, change) : opened
  await insertPayment(trx, payment, deps.clock())
  if (!change) return carryOut(trx, deps, command, payment, { act: 'AUTHORISE' })
  const { traceparent, tracestate } = command
  const said = { id: deps.newId('evt'), time: deps.clock(), traceparent, tracestate }
  await enqueue(trx, [eventMessage(payment, change, said)])
  await carryOut(trx, deps, command, payment, decide(command.type, payment))
}

/** What becomes of an authorisation that the provider need not hear of; null when it must. */
async function changeAtOnce(trx: Trx, { data }: Authorise): Promise<PaymentChange | null> {
  if (await hasTombstone(trx, data.orderId)) return { type: 'voided' }
  const [method] = await methodsById(trx, [data.paymentMethodId])
  if (isUsable(method, data.customerId)) return null
  return { type: 'declined', reference: null, declineCode: 'payment_method_unusable' }
}

async function carryOut(trx: Trx, deps: Deps, command: Command, payment: Payment, decision: Decision): Promise<void> {
  if ('impossible' in decision) throw new Unprocessable(`${command.type} ${command.id}: ${decision.impossible}`)
  if ('reply' in decision) return answer(trx, deps, command, decision.reply)
  const action = {
    id: command.id,
    paymentId: payment.id,
    kind: decision.act,
    amount: null,
    reason: command.type === 'payments.refund' ? command.data.reason : null,
    methodId: command.type === 'payments.capture' ? (command.data.paymentMethodId ?? null) : null,
    commandId: command.id,
    commandType: command.type,
    trace: { traceparent: command.traceparent, tracestate: command.tracestate },
  }
  await queueAction(trx, action, deps.clock())
}

async function answer(trx: Trx, { clock }: Deps, command: Command, reply: Reply): Promise<void> {
  const { traceparent, tracestate } = command
  const said = { time: clock(), traceparent, tracestate }
  const message = replyMessage(command.id, command.data.orderId, reply, said)
  await keepReply(trx, command.id, message)
  await enqueue(trx, [message])
}
