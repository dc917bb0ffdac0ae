import { Counter, Gauge, type Registry } from 'prom-client'
import type { Store } from './store.ts'

export type CacheMetrics = ReturnType<typeof createCacheMetrics>

/** Where a log is to be heard. */
export const createFeedGauge = (registry: Registry) =>
  new Gauge({
    name: 'router_cache_invalidations_heard',
    help: 'Whether the log of invalidations is heard; while it is 0, what is kept lives shorter',
    registers: [registry],
  })

/** Where caches of others are told what is outdated. */
export function createPurgesCounter(registry: Registry) {
  const purges = new Counter({
    name: 'router_cache_purges_total',
    help: 'Requests that have caches of others forget: sent, failed to be tried again, and given up',
    labelNames: ['result'],
    registers: [registry],
  })
  for (const result of ['sent', 'failed', 'given up']) purges.inc({ result }, 0)
  return purges
}

export type WholeMetrics = ReturnType<typeof createWholeMetrics>

/** Where answers are kept whole; counts look-ups. */
export function createWholeMetrics(registry: Registry, bytes: () => number) {
  const registers = [registry]
  new Gauge({
    name: 'router_cache_whole_answers_bytes',
    help: 'What answers that are kept as they are sent take, in bytes',
    registers,
    collect() {
      this.set(bytes())
    },
  })
  return new Counter({
    name: 'router_cache_whole_answers_lookups_total',
    help: 'Look-ups of answers that are kept as they are sent',
    labelNames: ['result'],
    registers,
  })
}

/** Where there is a cache. */
export function createCacheMetrics(registry: Registry, store: Pick<Store, 'bytes' | 'size'>) {
  const registers = [registry]
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  gauge('router_cache_bytes', 'What answers of subgraphs that are kept take, in bytes', () => store.bytes)
  gauge('router_cache_entries', 'Answers of subgraphs that are kept', () => store.size)
  return {
    lookups: new Counter({
      name: 'router_cache_lookups_total',
      help: 'Answers that were looked for, each entity by itself',
      labelNames: ['subgraph', 'result'],
      registers,
    }),
    kept: new Counter({
      name: 'router_cache_answers_total',
      help: 'What became of answers that came: stored, outdated before they came, too long, not allowed, or incomplete',
      labelNames: ['subgraph', 'result'],
      registers,
    }),
    forgotten: new Counter({
      name: 'router_cache_forgotten_total',
      help: 'Answers that were forgotten because of invalidations',
      labelNames: ['source'],
      registers,
    }),
    invalidations: new Counter({
      name: 'router_cache_invalidations_total',
      help: 'Things that were told to be outdated',
      labelNames: ['source'],
      registers,
    }),
  }
}
