import type { WorkerRun } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { inEachIndex } from '../index/each-index-store.ts'
import { sayIndexed } from '../index/say-indexed.ts'
import { takeSteps } from './sales-store.ts'

/** A worker's task: what sells rises in lists, and what sells no more falls. Safe in every replica at once. */
export async function rateProducts(deps: Deps, run: WorkerRun): Promise<void> {
  const { db, clock, halfLifeMs } = deps
  while (!run.signal.aborted) {
    const now = clock()
    const more = await db.transaction().execute(async (trx) => {
      const { changed, more } = await inEachIndex(trx, () => takeSteps(trx, { now, halfLifeMs }))
      await sayIndexed(trx, deps, changed)
      return more
    })
    run.goesOn()
    if (!more) return
  }
}
