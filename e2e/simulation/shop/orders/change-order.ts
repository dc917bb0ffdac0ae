import { type OrderCommand, obey } from '@micromart/orders/testing/rules'
import type { Deps } from '../service.ts'
import { holdCheckout, type OrderView, recordCheckout } from './record-checkout.ts'

/** Mirrors `changeOrder` of subgraphs/orders/change-order.ts. */
export function changeOrder(
  deps: Deps,
  orderId: string,
  command: OrderCommand,
): Promise<{ order: OrderView } | { problem: string }> {
  return deps.db.transaction(deps.process, async (trx) => {
    const held = await holdCheckout(trx, orderId)
    if (!held) return { problem: 'no such order' }
    const changed = obey(held, command)
    if ('problem' in changed) return { problem: `${changed.problem}: ${changed.status}` }
    return { order: await recordCheckout(trx, deps, held, changed) }
  })
}
