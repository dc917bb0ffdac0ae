import { createPeerMetrics } from '@micromart/peers'
import { seconds, TracedHistogram } from '@micromart/telemetry'
import { Counter, type Registry } from 'prom-client'

export type StorefrontMetrics = ReturnType<typeof storefrontMetrics>

/** What pages took, and how they went, by route; and what becomes of calls to the router, as services tell of each other. */
export const storefrontMetrics = (registry: Registry) => ({
  requests: {
    answered: new Counter({
      name: 'storefront_requests_total',
      help: 'Requests answered, by route and status.',
      labelNames: ['route', 'status'],
      registers: [registry],
    }),
    seconds: new TracedHistogram({
      name: 'storefront_request_duration_seconds',
      help: 'From a request until its answer begins, by route.',
      labelNames: ['route'],
      buckets: seconds,
      registers: [registry],
    }),
  },
  routers: createPeerMetrics(registry, 'sibling', 'sibling'),
})
