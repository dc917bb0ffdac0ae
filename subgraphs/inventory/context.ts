import type { RequestContext } from '@micromart/service'
import type DataLoader from 'dataloader'
import type { StockLevel } from './stock.ts'

export interface Context extends RequestContext {
  /** Stock levels by variant id, read together; null for a variant that inventory has never heard of. */
  stock: DataLoader<string, StockLevel | null>
}
