import { enqueue } from '@micromart/messaging'
import { addSpanAttributes, currentTraceparent } from '@micromart/telemetry'
import type { Changed, Checkout } from './checkout.ts'
import type { Deps } from './deps.ts'
import { commandMessage } from './messages.ts'
import type { Order } from './order.ts'
import { appendToOrder, loadOrder } from './order-store.ts'
import { projectOrders } from './projections/order-view-store.ts'
import { newCommands } from './saga-steps.ts'
import { lockSaga, saveSaga } from './saga-store.ts'
import type { Trx } from './tables.ts'

/** An order at a version, as its read model has it. */
export interface OrderView extends Order {
  version: number
}

/** A checkout that nobody else can change until the transaction ends. */
export interface HeldCheckout extends Checkout {
  version: number
}

/** Takes hold of an order's checkout; null when there is no such order. */
export async function holdCheckout(trx: Trx, orderId: string): Promise<HeldCheckout | null> {
  const saga = await lockSaga(trx, orderId)
  if (!saga) return null
  const { state: order, version } = await loadOrder(trx, orderId)
  if (!order) throw new Error(`the saga of ${orderId} has no order`)
  return { order, saga, version }
}

/**
 * Writes all that a change of an order is, in one transaction: its events, its view, the saga with its timeouts, and in
 * the outbox the events and the saga's commands. `before` is null for an order that is just being placed.
 */
export async function recordCheckout(
  trx: Trx,
  { clock, newId, timing }: Pick<Deps, 'clock' | 'newId' | 'timing'>,
  before: HeldCheckout | null,
  { order: decided, saga, events }: Changed,
): Promise<OrderView> {
  // Whoever looks for an order's trace knows its number.
  addSpanAttributes({ 'micromart.order.id': decided.id, 'micromart.order.number': decided.number })
  const at = clock()
  const expectedVersion = before?.version ?? 0
  const version = expectedVersion + events.length
  await saveSaga(trx, before?.saga ?? null, saga, at, timing)
  const said = { time: at, traceparent: currentTraceparent() }
  const commands = newCommands(before?.saga ?? null, saga, timing.holdMs).map((each) => commandMessage(each, said))
  if (events.length === 0) {
    await enqueue(trx, commands)
    return { ...decided, version }
  }
  const change = { orderId: decided.id, before: before?.order ?? null, expectedVersion, events, at, newId }
  const { stored, order } = await appendToOrder(trx, change)
  await projectOrders(trx, [{ order, version }])
  await enqueue(trx, [...stored, ...commands])
  return { ...order, version }
}
