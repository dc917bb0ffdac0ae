import { type IdPrefix, isId } from '@micromart/ids'
import { loadGrouped, loadOne } from '@micromart/service'
import { readDisputes } from './books/dispute-store.ts'
import { methodsById, methodsOf } from './cards/payment-method-store.ts'
import type { Deps } from './deps.ts'
import { readPayments } from './payment-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups: whatever a query asks of a hundred orders is one statement. */
export function createLoaders({ db }: Deps) {
  const of = (prefix: IdPrefix) => ({ couldBe: (id: string) => isId(prefix, id) })
  return {
    payment: loadOne({ ...of('pay'), find: (ids) => readPayments(db, 'id', ids), keyOf: ({ id }) => id }),
    paymentOfOrder: loadOne({
      ...of('ord'),
      find: (ids) => readPayments(db, 'order_id', ids),
      keyOf: ({ orderId }) => orderId,
    }),
    disputes: loadGrouped({ ...of('pay'), find: (ids) => readDisputes(db, ids), keyOf: ({ paymentId }) => paymentId }),
    method: loadOne({ ...of('pme'), find: (ids) => methodsById(db, ids), keyOf: ({ id }) => id }),
    // Those of a guest are there to have a refused payment tried again.
    methodsOfUser: loadGrouped({
      couldBe: (id) => isId('usr', id) || isId('gst', id),
      find: (ids) => methodsOf(db, ids),
      keyOf: ({ userId }) => userId,
    }),
  }
}
