import type { Message } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { addSpanAttributes, currentTraceContext, type TraceContext } from '@micromart/telemetry'
import type { Changed, Checkout } from './checkout.ts'
import type { Deps } from './deps.ts'
import type { Order } from './order.ts'
import { appendToOrders, loadOrders, type OrderChange } from './order-store.ts'
import { projectOrders } from './projections/order-view-store.ts'
import type { CheckoutSaga } from './saga/checkout-saga.ts'
import { commandMessage } from './saga/messages.ts'
import { newCommands } from './saga/saga-steps.ts'
import { lockSagas, saveSagas } from './saga/saga-store.ts'
import type { Trx } from './tables.ts'

/** An order at a version, as its read model has it. */
export interface OrderView extends Order {
  version: number
}

/** A checkout that nobody else can change until the transaction ends. */
export interface HeldCheckout extends Checkout {
  version: number
}

/** Takes hold of orders' checkouts; those that are no orders are left out. */
export async function holdCheckouts(trx: Trx, orderIds: readonly string[]): Promise<Map<string, HeldCheckout>> {
  const sagas = await lockSagas(trx, orderIds)
  const orders = await loadOrders(trx, [...sagas.keys()])
  const held = [...sagas].map(([id, saga]) => {
    const loaded = orders.get(id)
    if (!loaded) throw new Error(`the saga of ${id} has no order`)
    return [id, { order: loaded.state, saga, version: loaded.version }] as const
  })
  return new Map(held)
}

/** Takes hold of an order's checkout; null when there is no such order. */
export async function holdCheckout(trx: Trx, orderId: string): Promise<HeldCheckout | null> {
  const held = await holdCheckouts(trx, [orderId])
  return held.get(orderId) ?? null
}

/** One step of an order, in the trace that it belongs to. */
export interface CheckoutStep extends Changed {
  trace: TraceContext
}

/** What happens to an order within a transaction, step by step. `before` is null for an order that is just being placed. */
export interface CheckoutChange {
  before: HeldCheckout | null
  steps: readonly CheckoutStep[]
}

/** A step within the trace of now. */
export function stepOf(changed: Changed): CheckoutStep {
  // Whoever looks for an order's trace knows its number.
  addSpanAttributes({ 'micromart.order.id': changed.order.id, 'micromart.order.number': changed.order.number })
  return { ...changed, trace: currentTraceContext() }
}

/**
 * Writes all that a change of an order is, in one transaction: its events, its view, the saga with its timeouts, and in
 * the outbox the events and the saga's commands. `before` is null for an order that is just being placed.
 */
export async function recordCheckout(
  trx: Trx,
  deps: RecordDeps,
  before: HeldCheckout | null,
  changed: Changed,
): Promise<OrderView> {
  const [view] = await recordCheckouts(trx, deps, [{ before, steps: [stepOf(changed)] }])
  if (!view) throw new Error(`order ${changed.order.id} was not written`)
  return view
}

type RecordDeps = Pick<Deps, 'clock' | 'newId' | 'timing'>

/** As {@link recordCheckout}, of several orders, each once, in as many statements as of one; answers them in the order of `changes`. */
export async function recordCheckouts(
  trx: Trx,
  { clock, newId, timing }: RecordDeps,
  changes: readonly CheckoutChange[],
): Promise<OrderView[]> {
  const at = clock()
  const told = changes.map((change) => ({ ...outcomeOf(change, at), ...change }))
  await saveSagas(
    trx,
    told.map(({ before, saga, trace }) => ({ before: before?.saga ?? null, saga, trace })),
    at,
    timing,
  )
  const moved = told.filter(({ events }) => events.length > 0)
  const appended = await appendToOrders(
    trx,
    moved.map(({ order, before, events }) => ({
      orderId: order.id,
      before: before?.order ?? null,
      expectedVersion: before?.version ?? 0,
      events,
    })),
    newId,
  )
  await projectOrders(trx, appended)
  await enqueue(trx, [
    ...appended.flatMap(({ stored }) => stored),
    ...changes.flatMap((change) => commandsOf(change, at, timing.holdMs)),
  ])
  const views = new Map(appended.map(({ order, version }) => [order.id, { ...order, version }]))
  return told.map(({ order, before }) => views.get(order.id) ?? { ...order, version: before?.version ?? 0 })
}

/** Where the steps of an order have led, and in whose trace. */
function outcomeOf(
  { before, steps }: CheckoutChange,
  at: Date,
): Checkout & Pick<OrderChange, 'events'> & { trace: TraceContext } {
  const last = steps.at(-1) ?? before
  if (!last) throw new Error('nothing has happened to no order')
  const events = steps.flatMap(({ events, trace }) => events.map((event) => ({ event, at, trace })))
  return { order: last.order, saga: last.saga, events, trace: steps.at(-1)?.trace ?? {} }
}

/** What each step has the saga ask for. */
function commandsOf({ before, steps }: CheckoutChange, time: Date, holdMs: number): Message[] {
  let saga: CheckoutSaga | null = before?.saga ?? null
  return steps.flatMap((step) => {
    const commands = newCommands(saga, step.saga, holdMs)
    saga = step.saga
    return commands.map((command) => commandMessage(command, { time, ...step.trace }))
  })
}
