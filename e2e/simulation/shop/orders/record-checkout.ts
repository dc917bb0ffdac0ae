import { type Changed, type Checkout, commandMessage, newCommands, type Order } from '@micromart/orders/testing/rules'
import { enqueue } from '../../log/relay.ts'
import type { Transaction } from '../../world/database.ts'
import { type Deps, timing } from '../service.ts'
import { appendToOrder, loadOrder } from './order-store.ts'
import { lockSaga, saveSaga } from './saga-store.ts'

export interface OrderView extends Order {
  version: number
}

export interface HeldCheckout extends Checkout {
  version: number
}

// Mirrors subgraphs/orders/record-checkout.ts, function by function.

export async function holdCheckout(trx: Transaction, orderId: string): Promise<HeldCheckout | null> {
  const saga = await lockSaga(trx, orderId)
  if (!saga) return null
  const { state: order, version } = await loadOrder(trx, orderId)
  if (!order) throw new Error(`the saga of ${orderId} has no order`)
  return { order, saga, version }
}

export async function recordCheckout(
  trx: Transaction,
  deps: Deps,
  before: HeldCheckout | null,
  { order: decided, saga, events }: Changed,
): Promise<OrderView> {
  const at = deps.clock()
  const expectedVersion = before?.version ?? 0
  const version = expectedVersion + events.length
  await saveSaga(trx, before?.saga ?? null, saga, at)
  const said = { time: at, traceparent: undefined }
  const commands = newCommands(before?.saga ?? null, saga, timing.holdMs).map((each) => commandMessage(each, said))
  if (events.length === 0) {
    await enqueue(trx, commands)
    return { ...decided, version }
  }
  const change = { orderId: decided.id, before: before?.order ?? null, expectedVersion, events, at }
  const { stored, order } = await appendToOrder(trx, deps, change)
  const view: OrderView = { ...order, version }
  await trx.ask('INSERT view', () => trx.put('order_views', order.id, view))
  await enqueue(trx, [...stored, ...commands])
  deps.process.say(`writes ${order.id}: ${stored.map(({ type }) => type).join(', ')}`)
  return view
}
