import { isId } from '@micromart/ids'
import { type OnBehalf, type RequestContext, SiblingUnavailable } from '@micromart/service'
import { type ChangeOrderOutcome, changeOrder } from './change-order.ts'
import type { Deps } from './deps.ts'
import { askRefundable } from './peers/payments.ts'
import { orderById } from './projections/order-list-store.ts'

/**
 * Notes that a return has arrived, and how much goes back for it. Where payments cannot say, that is left open: what is given
 * back is told when it is.
 */
export async function receiveReturn(
  deps: Deps,
  id: string,
  request: OnBehalf & Pick<RequestContext, 'log'>,
): Promise<ChangeOrderOutcome> {
  const order = isId('ord', id) ? await orderById(deps.db, id) : null
  if (order?.status !== 'RETURN_REQUESTED') return changeOrder(deps, id, () => ({ type: 'receive return' }))
  const refundable = await askRefundable(deps.payments, order, request).catch((error) => {
    if (!(error instanceof SiblingUnavailable)) throw error
    request.log.warn({ err: error }, 'a return is received without a word of what goes back')
    return undefined
  })
  return changeOrder(deps, id, () => ({ type: 'receive return', refundable }))
}
