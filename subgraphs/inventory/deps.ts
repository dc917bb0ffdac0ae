import type { BaseDeps, ContextOf } from '@micromart/service'
import type { Loaders } from './loaders.ts'
import type { Tables } from './tables.ts'

/** What inventory's use cases work with: nothing but its shelf. */
export type Deps = BaseDeps<Tables>

export type Context = ContextOf<Deps, Loaders>
