import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import type { OnBehalf } from '@micromart/service'
import { type CollectPaymentOutcome, collectPayment } from './collect-payment.ts'
import type { Deps } from './deps.ts'
import { retryInput } from './input.ts'
import type { Order } from './order.ts'
import { readOrders } from './order-store.ts'
import { askPaymentMethods } from './peers/payments.ts'
import type { ProblemOf } from './problem.ts'
import { orderById } from './projections/order-list-store.ts'
import type { Db } from './tables.ts'

/**
 * Has a refused payment taken from another card of the customer's, and answers what became of that; a parcel that waits goes
 * out then. The same card again waits for, or tells of, what it paid. Throws CollectionUnderWay, and SiblingUnavailable when
 * payments cannot say whose the card is.
 */
export async function retryPayment(
  deps: Deps,
  input: unknown,
  request: OnBehalf,
): Promise<CollectPaymentOutcome | ProblemOf<'invalid input' | 'payment method unusable'>> {
  const read = readInput(retryInput, input)
  if ('problem' in read) return read
  const { id, paymentMethodId } = read.value
  const order = isId('ord', id) ? await orderById(deps.db, id) : null
  if (!order) return { problem: 'no such order', id }
  const methods = await askPaymentMethods(deps.payments, order.customerId, request)
  if (!methods.includes(paymentMethodId)) return { problem: 'payment method unusable' }
  const isIt = async ({ status, collection }: Order) =>
    (status === 'CONFIRMED' || status === 'SHIPPED') &&
    (collection?.state === 'under way' || collection?.state === 'captured') &&
    (await cardAskedLast(deps.db, id)) === paymentMethodId
  return collectPayment(deps, id, { type: 'retry payment', paymentMethodId, at: deps.clock().toISOString() }, isIt)
}

/** Of those that were asked in place of the order's own; undefined where none was. */
async function cardAskedLast(db: Db, orderId: string): Promise<string | undefined> {
  const retried = (await readOrders(db, [orderId], ['order.payment_retried'])).get(orderId) ?? []
  return retried.flatMap(({ type, data }) => (type === 'order.payment_retried' ? data.paymentMethodId : [])).at(-1)
}
