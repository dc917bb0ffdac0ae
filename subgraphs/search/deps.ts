import { type BaseDeps, type ContextOf, dayMs, type Frame } from '@micromart/service'
import { z } from 'zod'
import type { Loaders } from './loaders.ts'
import { measureSearch, type SearchMeasure } from './metrics.ts'
import type { Tables } from './tables.ts'

export const settings = z.object({
  /** After so many days an order counts half as much for what sells, and what is bought together. */
  salesHalfLifeDays: z.coerce.number().min(1).max(3_650).default(60),
})

/** What search's use cases work with: its index, and who counts what is looked for. */
export interface Deps extends BaseDeps<Tables> {
  searched: SearchMeasure
  /** Of what was sold, in ms: see sales-store.ts. */
  halfLifeMs: number
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): Deps {
  const { settings, registry, ...base } = frame
  return {
    ...base,
    searched: measureSearch(registry, base.db),
    halfLifeMs: settings.salesHalfLifeDays * dayMs,
  }
}
