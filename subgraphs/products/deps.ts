import type { BaseDeps, ContextOf } from '@micromart/service'
import type { Loaders } from './loaders.ts'
import type { Tables } from './tables.ts'

/** What products' use cases work with. */
export type Deps = BaseDeps<Tables>

export type Context = ContextOf<Deps, Loaders>
