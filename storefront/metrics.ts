import { createPeerMetrics } from '@micromart/peers'
import { seconds, TracedHistogram } from '@micromart/telemetry'
import type { Registry } from 'prom-client'

export type StorefrontMetrics = ReturnType<typeof storefrontMetrics>

/** What pages took, and how they went, by route; and what becomes of calls to the router, as services tell of each other. */
export const storefrontMetrics = (registry: Registry) => ({
  requests: new TracedHistogram({
    name: 'http_server_request_duration_seconds',
    help: 'From a request until its answer begins.',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
    buckets: seconds,
    registers: [registry],
  }),
  routers: createPeerMetrics(registry, 'sibling', 'sibling'),
})
