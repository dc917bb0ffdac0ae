import type { Deps } from '../deps.ts'
import { asOnlyRebuild, clearRebuild, isRebuildLeft, RebuildRefused } from './rebuild-store.ts'

/** A worker's task: clears away what a command has left that died before its end, since all that changes goes there as well. */
export async function clearLeftRebuild({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
  if (!(await isRebuildLeft(db))) return
  try {
    await asOnlyRebuild(db, () => clearRebuild(db))
    log.warn({}, 'a rebuild of the index did not come to its end; what it had built is cleared away')
  } catch (error) {
    // It goes on.
    if (!(error instanceof RebuildRefused)) throw error
  }
}
