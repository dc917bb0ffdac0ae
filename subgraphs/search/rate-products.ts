import type { Deps } from './deps.ts'
import { takeSteps } from './sales-store.ts'
import { sayIndexed } from './say-indexed.ts'

/** A worker's task: what sells rises in lists, and what sells no more falls. Safe in every replica at once. */
export async function rateProducts(deps: Deps, signal: AbortSignal): Promise<void> {
  const { db, clock, halfLifeMs } = deps
  while (!signal.aborted) {
    const more = await db.transaction().execute(async (trx) => {
      const { changed, more } = await takeSteps(trx, { now: clock(), halfLifeMs })
      await sayIndexed(trx, deps, changed)
      return more
    })
    if (!more) return
  }
}
