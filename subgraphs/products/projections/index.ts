import type { Db } from '../tables.ts'
import { rebuildProductViews } from './product-view-store.ts'

/** Read models by name; `rebuild` makes one anew and answers how many entries it has. */
export const projections: Record<string, { rebuild(db: Db): Promise<number> }> = {
  'product-views': { rebuild: rebuildProductViews },
}
