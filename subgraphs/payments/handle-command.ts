import { type Message, type MessageOn, parseMessage } from '@micromart/events'
import type { IdSource } from '@micromart/ids'
import { enqueue, type MessagingTables, Unprocessable } from '@micromart/messaging'
import { fromWire } from '@micromart/money'
import type { Transaction } from 'kysely'
import { queueAction } from './action-store.ts'
import { type Decision, decideAuthorise, decideCapture, decideRefund, decideVoid, declined } from './decide.ts'
import { eventMessage, replyMessage } from './messages.ts'
import { evolve, openPayment, type Payment, type PaymentChange } from './payment.ts'
import { methodsById } from './payment-methods.ts'
import { insertPayment, lockPaymentOfOrder } from './store.ts'
import type { Tables } from './tables.ts'

export type Command = MessageOn<'payments.commands'>

interface Parts {
  clock: () => Date
  newId: IdSource
}

/** A card that is gone, or was never theirs. */
const unusableMethod = 'payment_method_unusable'

/**
 * Writes down what a command wants; a worker carries it out. What needs no provider is answered here. A command that was
 * heard before repeats its reply if it has one, and otherwise waits for it like the first time.
 */
export async function takeCommand(
  command: Command,
  trx: Transaction<Tables & MessagingTables>,
  { clock, newId }: Parts,
): Promise<void> {
  const now = clock()
  const first = await trx
    .insertInto('commands')
    .values({ id: command.id, reply: null, received_at: now })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!first) return repeatReply(command.id, trx)

  const payment = await lockPaymentOfOrder(trx, command.data.orderId)
  if (command.type === 'payments.authorise' && !payment) {
    const events: Message[] = []
    const made = await open(command, trx, { now, newId, events })
    await carryOut(made.decision, command, made.payment, trx, { now, events })
    return
  }
  await carryOut(await decide(command, payment, trx, now), command, payment, trx, { now, events: [] })
}

async function decide(
  command: Command,
  payment: Payment | null,
  trx: Transaction<Tables>,
  now: Date,
): Promise<Decision> {
  if (!payment) {
    if (command.type !== 'payments.void') return { impossible: 'the order has no payment' }
    // The undo came first: a late authorise must find it.
    await trx
      .insertInto('tombstones')
      .values({ order_id: command.data.orderId, at: now })
      .onConflict((clash) => clash.doNothing())
      .execute()
    return { reply: { type: 'payments.voided' } }
  }
  switch (command.type) {
    case 'payments.authorise':
      return decideAuthorise(payment)
    case 'payments.void':
      return decideVoid(payment)
    case 'payments.capture':
      return decideCapture(payment)
    case 'payments.refund':
      return decideRefund(payment)
  }
}

async function open(
  command: Extract<Command, { type: 'payments.authorise' }>,
  trx: Transaction<Tables>,
  { now, newId, events }: { now: Date; newId: IdSource; events: Message[] },
): Promise<{ payment: Payment; decision: Decision }> {
  const { orderId, customerId, paymentMethodId, amount } = command.data
  let payment = openPayment({
    id: newId('pay'),
    orderId,
    customerId,
    methodId: paymentMethodId,
    asked: fromWire(amount),
  })
  const become = (change: PaymentChange) => {
    payment = evolve(payment, change)
    const said = { id: newId('evt'), reason: null, time: now, traceparent: command.traceparent }
    events.push(eventMessage(payment, change, said))
  }
  let decision: Decision = { act: 'AUTHORISE' }
  const undone = await trx.selectFrom('tombstones').select('at').where('order_id', '=', orderId).executeTakeFirst()
  const [method] = await methodsById(trx, [paymentMethodId])
  if (undone) {
    become({ type: 'voided' })
    decision = { reply: { type: 'payments.voided' } }
  } else if (!method || method.removed || method.userId !== customerId) {
    become({ type: 'declined', reference: null, declineCode: unusableMethod })
    decision = { reply: declined(payment) }
  }
  await insertPayment(trx, payment, now)
  return { payment, decision }
}

async function carryOut(
  decision: Decision,
  command: Command,
  payment: Payment | null,
  trx: Transaction<Tables & MessagingTables>,
  { now, events }: { now: Date; events: readonly Message[] },
): Promise<void> {
  if ('impossible' in decision) throw new Unprocessable(`${command.type} ${command.id}: ${decision.impossible}`)
  if ('reply' in decision) {
    const said = { time: now, traceparent: command.traceparent }
    const answer = replyMessage(command.id, command.data.orderId, decision.reply, said)
    await keepReply(trx, command.id, answer)
    await enqueue(trx, [...events, answer])
    return
  }
  if (!payment) throw new Error(`${command.id} acts on no payment`)
  const action = {
    id: command.id,
    paymentId: payment.id,
    kind: decision.act,
    amount: null,
    reason: command.type === 'payments.refund' ? command.data.reason : null,
    commandId: command.id,
    commandType: command.type,
    traceparent: command.traceparent ?? null,
  }
  await queueAction(trx, action, now)
}

/** Keeps a command's reply for when the command is repeated. */
export async function keepReply(trx: Transaction<Tables>, commandId: string, reply: Message): Promise<void> {
  await trx
    .updateTable('commands')
    .set({ reply: JSON.stringify(reply) })
    .where('id', '=', commandId)
    .execute()
}

async function repeatReply(commandId: string, trx: Transaction<Tables & MessagingTables>): Promise<void> {
  const known = await trx.selectFrom('commands').select('reply').where('id', '=', commandId).executeTakeFirst()
  if (known?.reply) await enqueue(trx, [parseMessage('orders.replies', known.reply)])
}
