import { isId } from '@micromart/ids'
import { failpoint } from '@micromart/service'
import { obey } from './checkout.ts'
import { isOnceTooOften, type OrderCommand } from './decide.ts'
import type { Deps } from './deps.ts'
import { failpoints } from './failpoints.ts'
import type { Order } from './order.ts'
import type { ProblemOf } from './problem.ts'
import { holdCheckout, type OrderView, recordCheckout } from './record-checkout.ts'

export type ChangeOrderOutcome = { order: OrderView } | ProblemOf<'no such order' | 'not allowed now'>

/**
 * Has an order obey somebody's command. `commandFor` says what they want of it once it is known, or null when it is not
 * theirs, which is answered like an order that does not exist.
 */
export async function changeOrder(
  deps: Deps,
  id: string,
  commandFor: (order: Order) => OrderCommand | null,
): Promise<ChangeOrderOutcome> {
  if (!isId('ord', id)) return { problem: 'no such order', id }
  const outcome = await deps.db.transaction().execute<ChangeOrderOutcome>(async (trx) => {
    const held = await holdCheckout(trx, id)
    const command = held && commandFor(held.order)
    if (!command) return { problem: 'no such order', id }
    const { status } = held.order
    if (isOnceTooOften(command.type, held.version)) return { problem: 'not allowed now', status }
    const changed = obey(held, command)
    if ('problem' in changed) return changed
    failpoint(failpoints.beforeAppend)
    return { order: await recordCheckout(trx, deps, held, changed) }
  })
  failpoint(failpoints.afterCommit)
  return outcome
}
