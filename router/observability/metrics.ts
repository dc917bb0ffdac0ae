import { createPeerMetrics } from '@micromart/peers'
import { measurePools, openRegistry, seconds, TracedHistogram } from '@micromart/telemetry'
import { measureCertificates } from '@micromart/tls'
import { Counter, Gauge, type Registry } from 'prom-client'
import { KeptSeries } from './kept-series.ts'
import { measureOperations } from './operation-metrics.ts'
import { Tally } from './tally.ts'

export type RouterMetrics = ReturnType<typeof createMetrics>

/**
 * What the router counts, in a registry of its own. Names follow OpenTelemetry's semantic conventions as Prometheus
 * spells them; no label has values that clients choose.
 */
export function createMetrics() {
  const registry = openRegistry('router')
  const registers = [registry]
  const reloads = new Counter({
    name: 'router_supergraph_loads_total',
    help: 'Loads of the supergraph',
    labelNames: ['result'],
    registers,
  })
  // One refusal is one count: who asks how much that grew sees none where it began with it.
  for (const result of ['ok', 'refused']) reloads.inc({ result }, 0)
  let requestsUnderWay = () => 0
  new Gauge({
    name: 'http_server_active_requests',
    help: 'HTTP requests being answered',
    registers,
    collect() {
      this.set(requestsUnderWay())
    },
  })
  return {
    registry,
    measureCertificates: measureCertificates(registry),
    requests: new KeptSeries({
      name: 'http_server_request_duration_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
      buckets: seconds,
      registry,
    }),
    /** Has those counted that are being answered, whenever somebody looks. */
    countUnderWay(count: () => number): void {
      requestsUnderWay = count
    },
    refusedConnections: new Counter({
      name: 'http_server_refused_connections_total',
      help: 'Connections that were closed since there were too many',
      registers,
    }),
    operation: measureOperations(registry),
    sharedOperations: new Tally({
      name: 'router_shared_operations_total',
      help: 'Queries that were answered with what an equal one, asked just before, came to',
      registry,
    }),
    sharedSubgraphCalls: new Counter({
      name: 'router_subgraph_shared_calls_total',
      help: 'Queries of a subgraph that were answered with what an equal one, under way already, came to',
      labelNames: ['subgraph'],
      registers,
    }),
    subgraphCalls: new KeptSeries({
      name: 'router_subgraph_request_duration_seconds',
      help: 'Time of a subgraph call, its retries included',
      labelNames: ['subgraph', 'outcome'],
      buckets: seconds,
      registry,
    }),
    subgraphs: createPeerMetrics(registry, 'router_subgraph', 'subgraph'),
    plans: new Tally({
      name: 'router_plan_cache_lookups_total',
      help: 'Look-ups of query plans',
      label: { name: 'result', values: ['hit', 'miss'] },
      registry,
    }),
    sockets: new Gauge({ name: 'router_websocket_connections', help: 'Open websocket connections', registers }),
    subscriptions: new Gauge({ name: 'router_subscriptions_active', help: 'Running subscriptions', registers }),
    reloads,
  }
}

/** Where there is a module of hooks. */
export const createHookDurations = (registry: Registry) =>
  new TracedHistogram({
    name: 'router_hook_duration_seconds',
    help: 'Time that a hook of the module took',
    labelNames: ['hook', 'outcome'],
    buckets: seconds,
    registers: [registry],
  })

/** Where rate limits are shared. */
export const createSharedLimitMetrics = (registry: Registry) => ({
  shared: new Gauge({
    name: 'router_rate_limit_shared',
    help: 'Whether rate limits are shared between instances; 0 while the database is away',
    registers: [registry],
  }),
  measurePool: measurePools(registry),
})
