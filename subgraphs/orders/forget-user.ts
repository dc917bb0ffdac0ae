import type { Deps } from './deps.ts'
import { destroyKeysOfErased } from './order-key-store.ts'
import { sealStored } from './order-store.ts'
import { orderIdsOf } from './projections/order-list-store.ts'
import { projectOrders } from './projections/order-view-store.ts'
import { lockSagas } from './saga/saga-store.ts'
import type { Trx } from './tables.ts'

/**
 * Has nobody read again for whom a customer's ended orders were; those under way are read until they end. Orders are kept, as
 * the law of taxes wants them. What an older version has stored in clear is sealed first.
 */
export async function forgetUser(trx: Trx, { log }: Deps, customerId: string): Promise<void> {
  for (const orderId of (await orderIdsOf(trx, customerId)).sort()) {
    await lockSagas(trx, [orderId])
    const sealed = await sealStored(trx, orderId)
    if (sealed?.state) await projectOrders(trx, [{ order: sealed.state, version: sealed.version }])
  }
  const erased = await destroyKeysOfErased(trx, [customerId])
  log.info({ orders: erased }, 'a customer is gone: for whom these orders were is erased')
}
