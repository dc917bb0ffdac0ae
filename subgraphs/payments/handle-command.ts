import type { Message, MessageOn } from '@micromart/events'
import { enqueue, Unprocessable } from '@micromart/messaging'
import { fromWire } from '@micromart/money'
import type { Action, ActionKind } from './actions/action.ts'
import { failureOf, queueActions } from './actions/action-store.ts'
import { isUsable, type PaymentMethod } from './cards/payment-method.ts'
import { methodsById } from './cards/payment-method-store.ts'
import { keepReplies, keptReplies, leaveTombstones, noteCommands, tombstonesOf } from './command-store.ts'
import { captureRefused, type Decision, decide, type Reply } from './decide.ts'
import type { Deps } from './deps.ts'
import { eventMessage, replyMessage } from './messages.ts'
import { evolve, openPayment, type Payment, type PaymentChange } from './payment.ts'
import { insertPayments, lockPaymentsOf } from './payment-store.ts'
import type { Trx } from './tables.ts'

type Command = MessageOn<'payments.commands'>
type Authorise = Extract<Command, { type: 'payments.authorise' }>

/**
 * Writes down what commands want, in their order and with as many statements as for one; a worker carries it out. What needs no provider is
 * answered here. A command that was heard before repeats its reply if it has one, and otherwise waits for it like the first time. Throws
 * Unprocessable where one contradicts what there is.
 */
export async function handleCommands(trx: Trx, deps: Deps, commands: readonly Command[]): Promise<void> {
  const now = deps.clock()
  const coming = comingFrom(await whatIsKnown(trx, commands, now), now)
  for (const command of commands) handle(deps, command, coming)
  const { undone, actions, replies, messages } = coming
  const waiting = new Set(actions.map(({ paymentId }) => paymentId))
  await insertPayments(
    trx,
    coming.opened.map((made) => ({ made, at: now, due: waiting.has(made.id) ? now : null })),
  )
  await leaveTombstones(trx, undone, now)
  await queueActions(trx, actions, now)
  await keepReplies(trx, replies)
  await enqueue(trx, messages)
}

/** What there is to decide commands by. */
interface Known {
  /** Ids of those that were not heard before. */
  news: Set<string>
  /** Orders' payments, which are locked. */
  payments: Map<string, Payment>
  /** Orders that were undone before they were paid. */
  tombstones: Set<string>
  methods: Map<string, PaymentMethod>
  /** What commands that come again were answered, by their ids. */
  answers: Map<string, MessageOn<'payments.replies'>>
  /** Of captures that come again unanswered, why they came to nothing. */
  failures: Map<string, string>
}

async function whatIsKnown(trx: Trx, commands: readonly Command[], now: Date): Promise<Known> {
  const news = await noteCommands(
    trx,
    commands.map(({ id }) => id),
    now,
  )
  const again = commands.filter(({ id }) => !news.has(id))
  const payments = await lockPaymentsOf(trx, [...new Set(commands.map(orderOf))])
  const opening = commands.filter(isAuthorise).filter((one) => news.has(one.id) && !payments.has(orderOf(one)))
  const methods = await methodsById(
    trx,
    opening.map(({ data }) => data.paymentMethodId),
  )
  const answers = await keptReplies(
    trx,
    again.map(({ id }) => id),
  )
  return {
    news,
    payments,
    tombstones: await tombstonesOf(trx, opening.map(orderOf)),
    methods: new Map(methods.map((method) => [method.id, method])),
    answers,
    failures: await failuresOf(
      trx,
      again.filter(({ id }) => !answers.has(id)),
    ),
  }
}

/** An older version says nothing of a capture that failed for good. */
async function failuresOf(trx: Trx, unanswered: readonly Command[]): Promise<Map<string, string>> {
  const failures = new Map<string, string>()
  for (const { id, type } of unanswered) {
    const failure = type === 'payments.capture' ? await failureOf(trx, id) : null
    if (failure !== null) failures.set(id, failure)
  }
  return failures
}

/** What commands come to, until it is written; what one of them changes, the next is decided by. */
interface Coming extends Known {
  now: Date
  opened: Payment[]
  undone: string[]
  actions: Omit<Action, 'state' | 'tries'>[]
  replies: Map<string, MessageOn<'payments.replies'>>
  messages: Message[]
}

const comingFrom = (known: Known, now: Date): Coming => ({
  ...known,
  now,
  opened: [],
  undone: [],
  actions: [],
  replies: new Map(),
  messages: [],
})

function handle(deps: Deps, command: Command, coming: Coming): void {
  const { orderId } = command.data
  const payment = coming.payments.get(orderId)
  // The same command may stand there twice.
  if (!coming.news.delete(command.id)) repeatReply(command, coming)
  else if (payment) carryOut(command, payment, decide(command.type, payment), coming)
  else if (isAuthorise(command)) open(deps, command, coming)
  else if (command.type === 'payments.void') {
    // The undo came first: a late authorise must find it.
    coming.tombstones.add(orderId)
    coming.undone.push(orderId)
    answer(command, { type: 'payments.voided' }, coming)
  } else throw new Unprocessable(`${command.type} ${command.id}: the order has no payment`)
}

function repeatReply(command: Command, coming: Coming): void {
  const reply = coming.replies.get(command.id) ?? coming.answers.get(command.id)
  const failure = coming.failures.get(command.id)
  const payment = coming.payments.get(orderOf(command))
  if (reply) coming.messages.push(reply)
  else if (payment && failure !== undefined) answer(command, captureRefused(payment, failure), coming)
}

function open({ newId }: Deps, command: Authorise, coming: Coming): void {
  const { orderId, customerId, paymentMethodId: methodId, amount } = command.data
  const opened = openPayment({ id: newId('pay'), orderId, customerId, methodId, asked: fromWire(amount) })
  const change = changeAtOnce(command, coming)
  const payment = change ? evolve(opened, change) : opened
  coming.payments.set(orderId, payment)
  coming.opened.push(payment)
  if (change) coming.messages.push(eventMessage(payment, change, { id: newId('evt'), ...saidOf(command, coming) }))
  carryOut(command, payment, change ? decide(command.type, payment) : { act: 'AUTHORISE' }, coming)
}

/** What becomes of an authorisation that the provider need not hear of; null when it must. */
function changeAtOnce({ data }: Authorise, { tombstones, methods }: Coming): PaymentChange | null {
  if (tombstones.has(data.orderId)) return { type: 'voided' }
  if (isUsable(methods.get(data.paymentMethodId), data.customerId)) return null
  return { type: 'declined', reference: null, declineCode: 'payment_method_unusable' }
}

function carryOut(command: Command, payment: Payment, decision: Decision, coming: Coming): void {
  if ('impossible' in decision) throw new Unprocessable(`${command.type} ${command.id}: ${decision.impossible}`)
  if ('reply' in decision) answer(command, decision.reply, coming)
  else coming.actions.push(actionFor(command, payment, decision.act))
}

const actionFor = (command: Command, { id: paymentId }: Payment, kind: ActionKind) => ({
  id: command.id,
  paymentId,
  kind,
  amount: null,
  reason: command.type === 'payments.refund' ? command.data.reason : null,
  methodId: command.type === 'payments.capture' ? (command.data.paymentMethodId ?? null) : null,
  commandId: command.id,
  commandType: command.type,
  trace: { traceparent: command.traceparent, tracestate: command.tracestate },
})

function answer(command: Command, reply: Reply, coming: Coming): void {
  const message = replyMessage(command.id, orderOf(command), reply, saidOf(command, coming))
  coming.replies.set(command.id, message)
  coming.messages.push(message)
}

const orderOf = ({ data }: Command): string => data.orderId
const isAuthorise = (command: Command): command is Authorise => command.type === 'payments.authorise'
const saidOf = ({ traceparent, tracestate }: Command, { now }: Coming) => ({ time: now, traceparent, tracestate })
