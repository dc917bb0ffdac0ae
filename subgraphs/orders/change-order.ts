import { failpoint } from '@micromart/service'
import type { Kysely } from 'kysely'
import { obey } from './checkout.ts'
import type { OrderCommand } from './decide.ts'
import { failpoints } from './failpoints.ts'
import type { Order, OrderStatus } from './order.ts'
import { holdCheckout, type OrderView, type Recording, recordCheckout } from './record-checkout.ts'
import type { OrdersTables } from './tables.ts'

export type ChangeOrderResult = { order: OrderView } | { refused: OrderStatus } | 'missing'

/**
 * Has an order obey somebody's command. `commandFor` says what they want of it once it is known, or null when it is not
 * theirs, which is answered like an order that does not exist.
 */
export async function changeOrder(
  db: Kysely<OrdersTables>,
  recording: Recording,
  orderId: string,
  commandFor: (order: Order) => OrderCommand | null,
): Promise<ChangeOrderResult> {
  const result = await db.transaction().execute<ChangeOrderResult>(async (trx) => {
    const held = await holdCheckout(trx, orderId)
    const command = held && commandFor(held.order)
    if (!command) return 'missing'
    const changed = obey(held, command)
    if ('refused' in changed) return changed
    failpoint(failpoints.beforeAppend)
    return { order: await recordCheckout(trx, held, changed, recording) }
  })
  failpoint(failpoints.afterCommit)
  return result
}
