import type { Deps } from './deps.ts'
import { takeSteps } from './sales-store.ts'

/** A worker's task: what sells rises in lists, and what sells no more falls. Safe in every replica at once. */
export async function rateProducts({ db, clock, halfLifeMs }: Deps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { more } = await takeSteps(db, { now: clock(), halfLifeMs })
    if (!more) return
  }
}
