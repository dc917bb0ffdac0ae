import type { Deps } from '../deps.ts'
import { destroyKeys } from '../order-key-store.ts'
import { forgetContact, guestOrdersBefore } from './contact-store.ts'

/**
 * A worker's task: forgets guests whose orders have ended and are old. They have no account to delete, so age does it; the
 * orders are kept, and name nobody any more.
 */
export async function forgetGuests({ db, clock, guestOrderMs, log }: Deps): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const orderIds = await guestOrdersBefore(trx, new Date(clock().getTime() - guestOrderMs))
    if (orderIds.length === 0) return
    await destroyKeys(trx, orderIds)
    for (const orderId of orderIds) await forgetContact(trx, orderId)
    log.info({ orders: orderIds.length }, 'for which guests these orders were is erased')
  })
}
