import type { Alerts } from './alert.ts'
import { job } from './job.ts'

/** Of processes, whatever they do. */
export const processAlerts: Alerts = (times, services) => [
  ...services.map((service) => ({
    name: 'ServiceDown',
    severity: 'page' as const,
    expr: `absent(up{${job},process="${service}"} == 1)`,
    for: '1m' as const,
    summary: `No process of ${service} answers: it is gone, or it hangs`,
    labels: { service },
  })),
  {
    name: 'ServiceUnready',
    severity: 'page',
    expr: `max by (service) (health_ready{${job},process=~"${services.join('|')}"}) == 0`,
    for: '2m',
    summary: 'Processes of {{ $labels.service }} run, and none of them can serve',
  },
  {
    name: 'ProcessDown',
    severity: 'ticket',
    expr: `label_replace(up{${job}} == 0, "service", "$1", "process", "(.*)")`,
    for: '5m',
    summary: '{{ $labels.instance }} of {{ $labels.process }} does not answer on its admin port',
  },
  {
    name: 'ProcessRestartsOften',
    severity: 'ticket',
    expr: `changes(process_start_time_seconds{${job}}[${times.span('15m')}]) >= 3`,
    summary: '{{ $labels.service_instance_id }} was started {{ $value }} times within a quarter of an hour',
  },
  {
    name: 'EventLoopLags',
    severity: 'ticket',
    expr: 'max by (service, service_instance_id) (nodejs_eventloop_lag_p99_seconds) > 0.5',
    for: '5m',
    summary:
      '{{ $labels.service_instance_id }} lets everything wait: one in a hundred turns of its loop is {{ $value | humanizeDuration }} late',
  },
  {
    name: 'PoolExhausted',
    severity: 'page',
    expr: `max by (service, service_instance_id, pool) (min_over_time(db_client_connection_pending_requests[${times.span('2m')}])) > 0`,
    for: '2m',
    summary: '{{ $labels.service_instance_id }} waits for connections of its pool {{ $labels.pool }} all the time',
  },
  {
    name: 'SubgraphFails',
    severity: 'ticket',
    expr: [
      `sum by (service) (rate(graphql_subgraph_operation_duration_seconds_count{code="INTERNAL_SERVER_ERROR"}[${times.span('5m')}]))`,
      `sum by (service) (rate(graphql_subgraph_operation_duration_seconds_count[${times.span('5m')}])) > 0.01`,
    ].join(' / '),
    for: '5m',
    summary:
      '{{ $labels.service }} answers {{ $value | humanizePercentage }} of its operations with a fault of its own',
  },
  {
    name: 'PagesFail',
    severity: 'page',
    expr: [
      `sum by (service) (rate(http_server_request_duration_seconds_count{service="storefront",http_response_status_code=~"5.."}[${times.span('5m')}]))`,
      `(sum by (service) (rate(http_server_request_duration_seconds_count{service="storefront"}[${times.span('5m')}])) > 0.1) > 0.05`,
    ].join(' / '),
    for: '2m',
    summary: 'Of what shoppers ask the shop for, {{ $value | humanizePercentage }} ends on a page that says sorry',
  },
  {
    name: 'StateUnknown',
    severity: 'ticket',
    expr: 'max by (service, table, column) (rows_in_unknown_state) > 0',
    summary:
      '{{ $value }} rows of {{ $labels.table }} in {{ $labels.service }} are in a state that its version does not know: nothing becomes of them',
  },
  {
    name: 'Watchdog',
    severity: 'none',
    expr: 'vector(1)',
    summary: 'Always: whoever does not hear it any more does not hear of anything else either',
  },
  {
    name: 'WorkPutOff',
    severity: 'ticket',
    expr: 'max by (service) (worker_items_failing) > 0',
    for: '5m',
    summary: 'Workers of {{ $labels.service }} fail at {{ $value }} things again and again',
  },
  {
    name: 'WorkerStandsStill',
    severity: 'ticket',
    expr: [
      'time() - max by (service, service_instance_id, worker) (worker_last_success_timestamp_seconds)',
      `3 * max by (service, service_instance_id, worker) (worker_interval_seconds) + ${times.patience(900)}`,
    ].join(' > '),
    for: '5m',
    summary:
      'The worker {{ $labels.worker }} of {{ $labels.service_instance_id }} was done last {{ $value | humanizeDuration }} ago: it fails, or hangs',
  },
]
