import type { Deps } from './deps.ts'
import { destroyKeysOfErased } from './order-key-store.ts'
import { sealStored } from './order-store.ts'
import { orderIdsOf } from './projections/order-list-store.ts'
import { projectOrders } from './projections/order-view-store.ts'
import { lockSagas } from './saga/saga-store.ts'
import type { Trx } from './tables.ts'

/** Orders that a statement is about: who buys for an office has thousands, and a statement for each of them would take too long. */
const atOnce = 100

/**
 * Has nobody read again for whom a customer's ended orders were; those under way are read until they end. Orders are kept, as
 * the law of taxes wants them. What an older version has stored in clear is sealed first.
 */
export async function forgetUser(trx: Trx, { log }: Deps, customerId: string): Promise<void> {
  const orderIds = (await orderIdsOf(trx, customerId)).sort()
  for (let from = 0; from < orderIds.length; from += atOnce) {
    const some = orderIds.slice(from, from + atOnce)
    await lockSagas(trx, some)
    const sealed = await sealStored(trx, some)
    await projectOrders(
      trx,
      sealed.map(({ state, version }) => ({ order: state, version })),
    )
  }
  const erased = await destroyKeysOfErased(trx, [customerId])
  log.info({ orders: erased }, 'a customer is gone: for whom these orders were is erased')
}
