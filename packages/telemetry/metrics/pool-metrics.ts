import { Gauge, type Registry } from 'prom-client'
import { TracedHistogram } from './traced-histogram.ts'

/** What a pool says of itself; pg's is one. */
export interface MeasuredPool {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
  readonly options: { readonly max: number }
}

/** Measures a pool from now on, under a name such as `database`. Answers what to tell how long each of its users waited, in ms. */
export type MeasurePool = (name: string, pool: MeasuredPool) => (waitedMs: number) => void

/** For pools of database connections, by the semantic conventions' names. */
export function measurePools(registry: Registry): MeasurePool {
  const pools = new Map<string, MeasuredPool>()
  const registers = [registry]
  const gauge = (name: string, help: string, value: (pool: MeasuredPool) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers,
      collect() {
        for (const [name, pool] of pools) this.set({ pool: name }, value(pool))
      },
    })
  new Gauge({
    name: 'db_client_connection_count',
    help: 'Connections to the database that are open, by whether anybody uses them.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount }] of pools) {
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'used' }, totalCount - idleCount)
      }
    },
  })
  gauge('db_client_connection_max', 'Connections that may be open at once.', ({ options }) => options.max)
  gauge('db_client_connection_pending_requests', 'Those who wait for a connection.', ({ waitingCount }) => waitingCount)
  const waits = new TracedHistogram({
    name: 'db_client_connection_wait_time_seconds',
    help: 'How long those who asked for a connection waited until they had one.',
    labelNames: ['pool'],
    buckets: [0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers,
  })
  return (name, pool) => {
    pools.set(name, pool)
    const labels = { pool: name }
    return (waitedMs) => waits.observe(labels, waitedMs / 1_000)
  }
}
