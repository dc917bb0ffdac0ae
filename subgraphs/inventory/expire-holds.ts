import { enqueue } from '@micromart/messaging'
import { eachApart, type WorkerRun } from '@micromart/service'
import type { Deps } from './deps.ts'
import { variantsToSweep } from './reservation-store.ts'
import { lockShelf } from './shelf-store.ts'
import { shelve } from './shelve.ts'

const worker = 'hold-sweeper'
const variantsARun = 200

/**
 * A worker's task: writes down what is true already, that expired holds no longer count, and tells the world. Safe in
 * every replica at once: whoever locks a variant second finds nothing left to sweep.
 * @returns how many variants were looked at.
 */
export async function expireHolds(deps: Deps, run: WorkerRun): Promise<number> {
  const now = deps.clock()
  const due = await variantsToSweep(deps.db, now, worker, variantsARun)
  const sweep = (variantId: string) =>
    deps.db.transaction().execute(async (trx) => {
      const locked = await lockShelf(trx, [variantId], now)
      await enqueue(trx, await shelve(trx, deps, locked, []))
    })
  await eachApart({ ...deps, worker, run }, due, (variantId) => variantId, sweep)
  return due.length
}
