import { batchAfterBatch, type WorkerRun } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { destroyKeys } from '../order-key-store.ts'
import { forgetContacts, guestOrdersBefore, mostForgotten } from './contact-store.ts'

/**
 * A worker's task: forgets guests whose orders have ended and are old, some a transaction, until there is none. They have no account to delete,
 * so age does it; the orders are kept, and name nobody any more. Safe in every replica at once.
 */
export async function forgetGuests({ db, clock, guestOrderMs, log }: Deps, run: WorkerRun): Promise<void> {
  const before = new Date(clock().getTime() - guestOrderMs)
  const orders = await batchAfterBatch(run, mostForgotten, () =>
    db.transaction().execute(async (trx) => {
      const orderIds = await guestOrdersBefore(trx, before)
      if (orderIds.length === 0) return 0
      await destroyKeys(trx, orderIds)
      await forgetContacts(trx, orderIds)
      return orderIds.length
    }),
  )
  if (orders > 0) log.info({ orders }, 'for which guests these orders were is erased')
}
