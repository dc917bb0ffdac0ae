import type { Kysely } from 'kysely'
import type { OrdersTables } from '../tables.ts'
import { rebuildOrderViews } from './order-views.ts'

/** Read models that can be made anew from the orders' events at any time; `rebuild` answers how many rows they have. */
export const projections: Record<string, { rebuild(db: Kysely<OrdersTables>): Promise<number> }> = {
  'order-views': { rebuild: rebuildOrderViews },
}
