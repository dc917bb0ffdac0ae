import type { BaseDeps, ContextOf } from '@micromart/service'
import type { Loaders } from './loaders.ts'
import type { SearchMeasure } from './metrics.ts'
import type { Tables } from './tables.ts'

/** What search's use cases work with: its index, and who counts what is looked for. */
export interface Deps extends BaseDeps<Tables> {
  searched: SearchMeasure
}

export type Context = ContextOf<Deps, Loaders>
