import { firstWithin, follow } from '@micromart/service'
import { type ChangeOrderOutcome, changeOrder } from './change-order.ts'
import type { OrderCommand } from './decide.ts'
import type { Deps } from './deps.ts'
import { isFinal, type Order } from './order.ts'
import type { ProblemOf } from './problem.ts'
import { orderById } from './projections/order-list-store.ts'
import type { OrderView } from './record-checkout.ts'

/** The order's money is being taken, and that takes longer than a caller waits. Whoever asks again waits for the same. */
export class CollectionUnderWay extends Error {
  override name = 'CollectionUnderWay'
}

export type CollectPaymentOutcome = ChangeOrderOutcome | ProblemOf<'payment not collected'>

/**
 * Has the order obey a command that takes its money, and waits for what becomes of that. An order that was told so before is
 * not told twice: `isTold` recognises it. Throws CollectionUnderWay.
 * @param patienceMs how long to wait, in ms.
 */
export async function collectPayment(
  deps: Deps,
  id: string,
  command: OrderCommand,
  isTold: (order: Order) => boolean | Promise<boolean>,
  patienceMs = 8_000,
): Promise<CollectPaymentOutcome> {
  const told = await changeOrder(deps, id, () => command)
  if ('problem' in told) {
    const order = told.problem === 'not allowed now' ? await orderById(deps.db, id) : null
    if (!order || !(await isTold(order))) return told
  }
  const order = await collected(deps, id, patienceMs)
  if (!order) throw new CollectionUnderWay()
  const { status, collection } = order
  if (status === 'CANCELLED') return { problem: 'not allowed now', status }
  if (collection?.state !== 'refused') return { order }
  return { problem: 'payment not collected', declineCode: collection.declineCode, message: collection.message }
}

/** The order once its money is under way no more; null when that takes longer than `patienceMs`. */
async function collected({ db, live }: Deps, id: string, patienceMs: number): Promise<OrderView | null> {
  const hints = { channel: 'outbox', concerns: (subject: string) => subject === id, pollMs: 1_000 }
  const ends = follow(live, hints, async () => {
    const order = await orderById(db, id)
    return order && (order.collection?.state !== 'under way' || isFinal(order.status)) ? [order] : []
  })
  return firstWithin(ends, patienceMs)
}
