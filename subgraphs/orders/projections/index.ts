import type { Db } from '../tables.ts'
import { type Progress, rebuildOrderViews } from './order-view-store.ts'

/** Read models that can be made anew from the orders' events at any time; `rebuild` tells how far it is and answers how many rows they have. */
export const projections: Record<string, { rebuild(db: Db, progress?: Progress): Promise<number> }> = {
  'order-views': { rebuild: rebuildOrderViews },
}
