import type { MessageOn } from '@micromart/events'
import { Unprocessable } from '@micromart/messaging'
import { fromWire } from '@micromart/money'
import {
  captureRefused,
  type Decision,
  decide,
  eventMessage,
  evolve,
  openPayment,
  type Payment,
  type PaymentChange,
  type Reply,
  replyMessage,
} from '@micromart/payments/testing/rules'
import { enqueue } from '../../log/relay.ts'
import type { Transaction } from '../../world/database.ts'
import type { Deps } from '../service.ts'
import {
  failureOf,
  hasTombstone,
  insertPayment,
  keepReply,
  keptReply,
  leaveTombstone,
  lockPayment,
  noteCommand,
  queueAction,
} from './payment-store.ts'

type Command = MessageOn<'payments.commands'>
type Authorise = Extract<Command, { type: 'payments.authorise' }>

/** Mirrors subgraphs/payments/handle-command.ts, function by function. Every card is on file. */
export async function handleCommand(trx: Transaction, deps: Deps, command: Command): Promise<void> {
  if (!(await noteCommand(trx, command.id))) return repeatReply(trx, deps, command)
  const { orderId } = command.data
  const payment = await lockPayment(trx, 'orderId', orderId)
  if (payment) return carryOut(trx, deps, command, payment, decide(command.type, payment))
  switch (command.type) {
    case 'payments.authorise':
      return open(trx, deps, command)
    case 'payments.void':
      if (!deps.asItWas.has('no-tombstone')) await leaveTombstone(trx, orderId)
      return answer(trx, deps, command, { type: 'payments.voided' })
    default:
      throw new Unprocessable(`${command.type} ${command.id}: the order has no payment`)
  }
}

async function repeatReply(trx: Transaction, deps: Deps, command: Command): Promise<void> {
  const reply = await keptReply(trx, command.id)
  if (reply) return enqueue(trx, [reply])
  const failure = command.type === 'payments.capture' ? await failureOf(trx, command.id) : null
  const payment = failure && (await lockPayment(trx, 'orderId', command.data.orderId))
  if (payment) await answer(trx, deps, command, captureRefused(payment, failure))
}

async function open(trx: Transaction, deps: Deps, command: Authorise): Promise<void> {
  const { orderId, customerId, paymentMethodId: methodId, amount } = command.data
  const opened = openPayment({ id: deps.newId('pay'), orderId, customerId, methodId, asked: fromWire(amount) })
  const change: PaymentChange | null = (await hasTombstone(trx, orderId)) ? { type: 'voided' } : null
  const payment = change ? evolve(opened, change) : opened
  await insertPayment(trx, payment)
  if (!change) return carryOut(trx, deps, command, payment, { act: 'AUTHORISE' })
  const said = { id: deps.newId('evt'), time: deps.clock(), traceparent: undefined }
  await enqueue(trx, [eventMessage(payment, change, said)])
  await carryOut(trx, deps, command, payment, decide(command.type, payment))
}

async function carryOut(
  trx: Transaction,
  deps: Deps,
  command: Command,
  payment: Payment,
  decision: Decision,
): Promise<void> {
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
    trace: {},
  }
  deps.process.say(`queues ${command.id}`)
  await queueAction(trx, action, deps.clock())
}

async function answer(trx: Transaction, { clock, process }: Deps, command: Command, reply: Reply): Promise<void> {
  const said = { time: clock(), traceparent: undefined }
  const message = replyMessage(command.id, command.data.orderId, reply, said)
  await keepReply(trx, command.id, message)
  await enqueue(trx, [message])
  process.say(`${command.id}: ${reply.type}`)
}
