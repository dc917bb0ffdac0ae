import { type BaseDeps, type ContextOf, dayMs } from '@micromart/service'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import type { SearchMeasure } from './metrics.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  /** After so many days an order counts half as much for what sells, and what is bought together. */
  salesHalfLifeDays: z.coerce.number().min(1).max(3_650).default(60),
})

/** What of the settings the use cases read. */
export const halfLifeOf = ({ salesHalfLifeDays }: z.infer<typeof settings>): number => salesHalfLifeDays * dayMs

/** What search's use cases work with: its index, and who counts what is looked for. */
export interface Deps extends BaseDeps<Tables> {
  searched: SearchMeasure
  /** Of what was sold, in ms: see sales-store.ts. */
  halfLifeMs: number
}

export type Context = ContextOf<Deps, Loaders>
