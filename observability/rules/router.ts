import type { Alerts } from './alert.ts'

/** Of the router, and of services as callers. */
export const routerAlerts: Alerts = (times) => [
  {
    name: 'BreakerOpen',
    severity: 'ticket',
    expr: [
      'max by (service, subgraph) (router_subgraph_breaker_open) == 1',
      'label_replace(max by (service, sibling) (sibling_breaker_open) == 1, "subgraph", "$1", "sibling", "(.*)")',
    ].join(' or '),
    for: '1m',
    summary: '{{ $labels.service }} does not ask {{ $labels.subgraph }} any more: every address of it fails',
  },
  {
    name: 'CacheDeaf',
    severity: 'ticket',
    expr: 'min by (service_instance_id) (router_cache_invalidations_heard) == 0',
    for: '2m',
    summary: '{{ $labels.service_instance_id }} does not hear what is outdated: what it keeps lives shorter',
    labels: { service: 'router' },
  },
  {
    name: 'PurgesGivenUp',
    severity: 'ticket',
    expr: `sum(increase(router_cache_purges_total{result="given up"}[${times.span('15m')}])) > 0`,
    summary: 'A CDN could not be told of {{ $value }} things that are outdated',
    labels: { service: 'router' },
  },
  {
    name: 'HooksFail',
    severity: 'ticket',
    expr: [
      `sum by (hook) (rate(router_hook_duration_seconds_count{outcome=~"failed|late"}[${times.span('5m')}]))`,
      `(sum by (hook) (rate(router_hook_duration_seconds_count[${times.span('5m')}])) > 0) > 0.01`,
    ].join(' / '),
    for: '5m',
    summary: '{{ $value | humanizePercentage }} of the runs of the hook {{ $labels.hook }} fail, or take too long',
    labels: { service: 'router' },
  },
  {
    name: 'ConnectionsRefused',
    severity: 'ticket',
    expr: `sum by (service_instance_id) (rate(http_server_refused_connections_total[${times.span('5m')}])) > 0.1`,
    for: '5m',
    summary:
      '{{ $labels.service_instance_id }} closes {{ $value | humanize }} connections a second, since it has too many',
    labels: { service: 'router' },
  },
  {
    name: 'RateLimitAlone',
    severity: 'ticket',
    expr: 'min by (service_instance_id) (router_rate_limit_shared) == 0',
    for: '5m',
    summary: '{{ $labels.service_instance_id }} counts rate limits for itself: their database is away',
    labels: { service: 'router' },
  },
  {
    name: 'SupergraphRefused',
    severity: 'ticket',
    expr: `sum by (service_instance_id) (increase(router_supergraph_loads_total{result="refused"}[${times.span('15m')}])) > 0`,
    summary: '{{ $labels.service_instance_id }} refused a supergraph, and goes on with the one before',
    labels: { service: 'router' },
  },
]
