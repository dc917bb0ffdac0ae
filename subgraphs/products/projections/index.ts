import type { Db } from '../tables.ts'
import { type Progress, rebuildProductViews } from './rebuild-store.ts'

/** Read models by name; `rebuild` makes one anew, tells how far it is, and answers how many entries it has. */
export const projections: Record<string, { rebuild(db: Db, progress?: Progress): Promise<number> }> = {
  'product-views': { rebuild: rebuildProductViews },
}
