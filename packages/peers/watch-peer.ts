import type { Logger } from '@micromart/telemetry'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { Change, Outcome } from './address-health.ts'
import type { PeerObserver } from './observer.ts'

export type PeerMetrics = ReturnType<typeof createPeerMetrics>

/**
 * What is counted of peers of one kind.
 *
 * @param prefix of the metrics' names
 * @param kind what such a peer is called, in a label and in the log, such as `subgraph`
 */
export function createPeerMetrics(registry: Registry, prefix: string, kind: string) {
  const of = (name: string, help: string, ...labels: string[]) => ({
    name: `${prefix}_${name}`,
    help,
    labelNames: [kind, ...labels],
    registers: [registry],
  })
  /** Whoever counts tries by himself until somebody asks for them: labels cost more than anything else of a try. */
  const counting = new Set<() => void>()
  const tries = of('tries_total', 'Tries of calls, by the address and how they ended', 'address', 'outcome')
  return {
    kind,
    counting,
    tries: new Counter({
      ...tries,
      collect() {
        for (const count of counting) count()
      },
    }),
    retries: new Counter(of('retries_total', 'Repeated tries of calls')),
    hedges: new Counter(of('hedges_total', 'Calls made at a second address because the first was slow')),
    states: new Gauge(
      of(
        'address_state',
        'Address: 0 takes part, 0.5 left out while there are others, 1 dead, so not asked',
        'address',
      ),
    ),
    ejections: new Counter(of('ejections_total', 'How often an address was left out', 'address')),
    breakers: new Gauge(of('breaker_open', 'Circuit breaker: 0 closed, 1 open, since every address is dead')),
  }
}

const gauges: Readonly<Record<Change['state'], number>> = { in: 0, ejected: 0.5, dead: 1 }
const says: Readonly<Record<Change['state'], string>> = {
  in: 'takes part again',
  ejected: 'is left out while there are others',
  dead: 'is dead: its circuit breaker is open',
}
const outcomes: readonly Outcome[] = ['answered', 'failed', 'unreached', 'outpaced', 'abandoned']

/**
 * Counts what becomes of a peer's addresses, and logs each change of one; calls that were refused meanwhile are told with the
 * next.
 */
export function watchPeer(name: string, metrics: PeerMetrics, log: Logger): PeerObserver & { stop(): void } {
  const { kind } = metrics
  const labels = { [kind]: name }
  const known = new Map<string, Change['state']>()
  const tried = new Map<string, Record<Outcome, number>>()
  const count = () => {
    for (const [address, counts] of tried) {
      for (const outcome of outcomes)
        if (counts[outcome] > 0) metrics.tries.inc({ ...labels, address, outcome }, counts[outcome])
    }
    tried.clear()
  }
  metrics.counting.add(count)
  for (const counter of [metrics.retries, metrics.hedges]) counter.inc(labels, 0)
  const setBreaker = () => {
    const open = known.size > 0 && [...known.values()].every((state) => state === 'dead')
    metrics.breakers.set(labels, open ? 1 : 0)
  }
  const forget = (address: string) => {
    known.delete(address)
    tried.delete(address)
    metrics.states.remove({ ...labels, address })
    metrics.ejections.remove({ ...labels, address })
    for (const outcome of outcomes) metrics.tries.remove({ ...labels, address, outcome })
  }
  setBreaker()
  return {
    tried(address, outcome) {
      if (!known.has(address)) {
        known.set(address, 'in')
        metrics.states.set({ ...labels, address }, gauges.in)
        metrics.ejections.inc({ ...labels, address }, 0)
      }
      const counts = tried.get(address) ?? { answered: 0, failed: 0, unreached: 0, outpaced: 0, abandoned: 0 }
      counts[outcome]++
      tried.set(address, counts)
    },
    retried: () => metrics.retries.inc(labels),
    hedged: () => metrics.hedges.inc(labels),
    changed(address, { state, why, failed, calls, forMs, refused }) {
      const before = known.get(address) ?? 'in'
      known.set(address, state)
      metrics.states.set({ ...labels, address }, gauges[state])
      if (before === 'in') metrics.ejections.inc({ ...labels, address })
      setBreaker()
      const counts = { why, failed, calls, for_ms: Math.round(forMs), refused }
      log.warn({ ...labels, address, ...counts }, `an address of a ${kind} ${says[state]}`)
    },
    forgotten(address) {
      forget(address)
      setBreaker()
    },
    stop() {
      metrics.counting.delete(count)
      for (const address of known.keys()) forget(address)
    },
  }
}
