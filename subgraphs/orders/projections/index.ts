import type { Db } from '../tables.ts'
import { rebuildOrderViews } from './order-view-store.ts'

/** Read models that can be made anew from the orders' events at any time; `rebuild` answers how many rows they have. */
export const projections: Record<string, { rebuild(db: Db): Promise<number> }> = {
  'order-views': { rebuild: rebuildOrderViews },
}
