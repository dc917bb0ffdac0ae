import { job } from '../rules/job.ts'
import { dashboard, lines, numbers, quantile, range, rate } from './panels.ts'

const requests = 'http_server_request_duration_seconds'
const ratio = 'slo:error_ratio:rate'

/** The first page to look at. */
export const shop = dashboard(
  'micromart-shop',
  'MicroMart · The shop',
  [
    'What is promised',
    numbers({
      title: 'Budgets left',
      says: 'Of thirty days, or of as long as Prometheus remembers: 100 % is untouched, below 0 the promise is broken',
      unit: 'percentunit',
      queries: [['slo:error_budget_left:ratio', '{{objective}}']],
    }),
    lines({
      title: 'What was not good, of the last 5 minutes',
      says: 'The share of each objective that was not as promised, as docs/objectives.md measures it. Its budget burns where it is above one less what is promised.',
      unit: 'percentunit',
      queries: [[`${ratio}5m`, '{{objective}}']],
    }),
    lines({
      title: 'Alerts',
      says: 'Alerts that fire now. Each has a runbook of its name.',
      queries: [['sum by (alertname, severity) (ALERTS{alertstate="firing"})', '{{alertname}} ({{severity}})']],
    }),
  ],
  [
    'What runs',
    numbers({
      title: 'Processes that answer',
      says: 'Replicas of each process that Prometheus reaches on its admin port.',
      queries: [[`sum by (process) (up{${job}})`, '{{process}}']],
    }),
    numbers({
      title: 'Versions',
      queries: [
        ['count by (service_version) (process_start_time_seconds{service_version!=""})', '{{service_version}}'],
      ],
    }),
    lines({
      title: 'Starts',
      says: 'Since when each process runs',
      unit: 's',
      queries: [[`time() - process_start_time_seconds{${job}}`, '{{service_instance_id}}']],
    }),
  ],
  [
    'Requests of each service',
    lines({ title: 'A second', unit: 'reqps', queries: [[rate(`${requests}_count`, 'service'), '{{service}}']] }),
    lines({
      title: 'Answered with a fault, a second',
      unit: 'reqps',
      queries: [
        [
          `${rate(`${requests}_count`, 'service', 'http_response_status_code=~"5.."')} or sum by (service) (rate(${requests}_count[${range}])) * 0`,
          '{{service}}',
        ],
      ],
    }),
    lines({ title: 'Duration, 99 of 100', unit: 's', queries: [[quantile(0.99, requests, 'service'), '{{service}}']] }),
  ],
  [
    'Operations of each subgraph',
    lines({
      title: 'A second',
      unit: 'ops',
      queries: [[rate('graphql_subgraph_operation_duration_seconds_count', 'service'), '{{service}}']],
    }),
    lines({
      title: 'By the code of their first error',
      unit: 'ops',
      queries: [[rate('graphql_subgraph_operation_duration_seconds_count', 'service, code'), '{{service}} {{code}}']],
    }),
    lines({
      title: 'Duration, 99 of 100',
      unit: 's',
      queries: [[quantile(0.99, 'graphql_subgraph_operation_duration_seconds', 'service'), '{{service}}']],
    }),
  ],
  [
    'What services ask of each other, and the shop of the router',
    lines({
      title: 'Tries a second, by what came of them',
      unit: 'reqps',
      queries: [[rate('sibling_tries_total', 'service, sibling, outcome'), '{{service}} {{sibling}} {{outcome}}']],
    }),
    lines({
      title: 'Tried again, at a second address, and addresses left out, a second',
      queries: [
        [`sum by (service) (rate(sibling_retries_total[${range}])) or vector(0)`, '{{service}} again'],
        [`sum by (service) (rate(sibling_hedges_total[${range}])) or vector(0)`, '{{service}} at a second one'],
        [`sum by (service) (rate(sibling_ejections_total[${range}])) or vector(0)`, '{{service}} left out'],
      ],
    }),
    lines({
      title: 'Breakers, addresses left out',
      says: '1 is an open breaker or a dead address, 0.5 an address that is left out while there are others',
      queries: [
        ['max by (service, sibling) (sibling_breaker_open)', '{{service}} {{sibling}}'],
        ['max by (service, sibling, address) (sibling_address_state)', '{{service}} {{sibling}} {{address}}'],
      ],
    }),
  ],
  [
    'At its limits',
    lines({
      title: 'Refused, a second',
      says: 'Before anything was begun: orders, and connections to the router',
      queries: [
        [rate('admission_refused_total', 'service, what'), '{{what}}'],
        [`sum(rate(http_server_refused_connections_total[${range}]))`, 'connections'],
      ],
    }),
    lines({
      title: 'That wait for their turn',
      queries: [['sum by (service, what) (admission_waiting)', '{{what}}']],
    }),
    lines({
      title: 'Let in at once',
      says: 'As much as ends in good time: it falls where the service gets slow',
      queries: [['sum by (service, what) (admission_limit)', '{{what}}']],
    }),
  ],
)
