import type { EntityKeys } from './entity-keys.ts'
import type { CacheMetrics } from './metrics.ts'
import type { Store } from './store.ts'
import { type Key, typeTag } from './tags.ts'

/** What is told to be outdated. */
export interface Outdated {
  entities: readonly { type: string; key: Key }[]
  /** Of answers: `Product` for all that hold one, `Query.products`, or what subgraphs say in `Cache-Tag`. */
  tags: readonly string[]
}

export interface Invalidations {
  /** What is wrong with it by any supergraph that is served; nothing of that needs to keep it from being told. */
  faultsOf(outdated: Outdated): string[]
  /**
   * Has all of it forgotten, and nothing kept of it that was asked for before. A key that is none of its type's counts for all of the
   * type. Answers how many answers were forgotten.
   */
  tell(source: 'http' | 'log', outdated: Outdated): number
}

interface Surroundings {
  store: Store
  /** Of every supergraph that is served: one, but for a reload. */
  served: ReadonlySet<EntityKeys>
  metrics: CacheMetrics
}

export function invalidationsOf({ store, served, metrics }: Surroundings): Invalidations {
  const tagsOf = (type: string, key: Key) => {
    const tags = [...served].flatMap((keys) => keys.tagsBy(type, key))
    return tags.length > 0 ? tags : [typeTag(type)]
  }
  return {
    faultsOf: ({ entities }) =>
      entities.flatMap(({ type, key }, nth) => {
        if (![...served].some((keys) => keys.isEntity(type))) return `entities.${nth}.type: ${type} is no entity`
        if ([...served].some((keys) => keys.tagsBy(type, key).length > 0)) return []
        return `entities.${nth}.key: {${Object.keys(key).join()}} is no key of ${type}`
      }),
    tell(source, { entities, tags }) {
      const all = new Set([...entities.flatMap(({ type, key }) => tagsOf(type, key)), ...tags])
      if (all.size === 0) return 0
      const forgotten = store.invalidate(all)
      metrics.invalidations.inc({ source }, entities.length + tags.length)
      metrics.forgotten.inc({ source }, forgotten)
      return forgotten
    },
  }
}
