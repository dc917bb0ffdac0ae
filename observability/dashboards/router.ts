import { dashboard, lines, quantile, range, rate } from './panels.ts'

const operations = 'graphql_server_operation_duration_seconds'
const calls = 'router_subgraph_request_duration_seconds'

export const router = dashboard(
  'micromart-router',
  'MicroMart · The router',
  [
    'Operations',
    lines({
      title: 'A second, by name',
      unit: 'ops',
      queries: [[rate(`${operations}_count`, 'graphql_operation_name'), '{{graphql_operation_name}}']],
    }),
    lines({
      title: 'By the code of their first error',
      unit: 'ops',
      queries: [[rate('graphql_server_operations_total', 'code'), '{{code}}']],
    }),
    lines({
      title: 'Duration',
      unit: 's',
      queries: [
        [quantile(0.5, operations, '', 'graphql_operation_type=~"query|mutation"'), 'half'],
        [quantile(0.95, operations, '', 'graphql_operation_type=~"query|mutation"'), '95 of 100'],
        [quantile(0.99, operations, '', 'graphql_operation_type=~"query|mutation"'), '99 of 100'],
      ],
    }),
  ],
  [
    'Which of them',
    lines({
      title: 'Duration by name, 99 of 100',
      unit: 's',
      queries: [[quantile(0.99, operations, 'graphql_operation_name'), '{{graphql_operation_name}}']],
    }),
    lines({
      title: 'Cost in points',
      queries: [
        [quantile(0.5, 'router_operation_cost'), 'half'],
        [quantile(0.99, 'router_operation_cost'), '99 of 100'],
      ],
    }),
    lines({
      title: 'Being answered, and watching',
      queries: [
        ['sum(http_server_active_requests)', 'requests'],
        ['sum(router_websocket_connections)', 'websockets'],
        ['sum(router_subscriptions_active)', 'subscriptions'],
      ],
    }),
  ],
  [
    'Calls of subgraphs',
    lines({
      title: 'A second, by what came of them',
      unit: 'reqps',
      queries: [[rate(`${calls}_count`, 'subgraph, outcome'), '{{subgraph}} {{outcome}}']],
    }),
    lines({ title: 'Duration, 99 of 100', unit: 's', queries: [[quantile(0.99, calls, 'subgraph'), '{{subgraph}}']] }),
    lines({
      title: 'Breakers, addresses left out',
      says: '1 is an open breaker or a dead address, 0.5 an address that is left out while there are others',
      queries: [
        ['max by (subgraph) (router_subgraph_breaker_open)', '{{subgraph}}'],
        ['max by (subgraph, address) (router_subgraph_address_state)', '{{subgraph}} {{address}}'],
      ],
    }),
  ],
  [
    'What it keeps',
    lines({
      title: 'Answers looked for',
      unit: 'ops',
      queries: [[rate('router_cache_lookups_total', 'result'), '{{result}}']],
    }),
    lines({ title: 'Kept', unit: 'bytes', queries: [['sum(router_cache_bytes)', 'answers']] }),
    lines({
      title: 'Told to be outdated, and forgotten',
      queries: [
        [rate('router_cache_invalidations_total', 'source'), 'told by {{source}}'],
        [rate('router_cache_forgotten_total', 'source'), 'forgotten by {{source}}'],
        ['min(router_cache_invalidations_heard)', 'hears'],
      ],
    }),
  ],
  [
    'What becomes of answers that came',
    lines({
      title: 'Kept, or why not',
      unit: 'ops',
      queries: [[rate('router_cache_answers_total', 'result'), '{{result}}']],
    }),
    lines({
      title: 'Whole answers looked for',
      unit: 'ops',
      queries: [[rate('router_cache_whole_answers_lookups_total', 'result'), '{{result}}']],
    }),
    lines({
      title: 'Whole answers kept',
      unit: 'bytes',
      queries: [['sum(router_cache_whole_answers_bytes)', 'answers']],
    }),
  ],
  [
    'Which replica, and what runs along',
    lines({
      title: 'Tries a second, by what came of them',
      unit: 'reqps',
      queries: [
        [rate('router_subgraph_tries_total', 'subgraph, address, outcome'), '{{subgraph}} {{address}} {{outcome}}'],
      ],
    }),
    lines({
      title: 'Addresses left out, a second',
      queries: [
        [
          `sum by (subgraph, address) (rate(router_subgraph_ejections_total[${range}])) or vector(0)`,
          '{{subgraph}} {{address}}',
        ],
      ],
    }),
    lines({
      title: 'Hooks of the module, 99 of 100',
      says: 'Where the router has a module of hooks',
      unit: 's',
      queries: [[quantile(0.99, 'router_hook_duration_seconds', 'hook, outcome'), '{{hook}} {{outcome}}']],
    }),
  ],
  [
    'What it saves',
    lines({
      title: 'Plans',
      unit: 'ops',
      queries: [[rate('router_plan_cache_lookups_total', 'result'), '{{result}}']],
    }),
    lines({
      title: 'Answered together',
      unit: 'ops',
      queries: [
        [`sum(rate(router_shared_operations_total[${range}]))`, 'operations'],
        [`sum(rate(router_subgraph_shared_calls_total[${range}])) or vector(0)`, 'calls of subgraphs'],
      ],
    }),
    lines({
      title: 'Tried again, and at a second address',
      unit: 'ops',
      queries: [
        [`sum(rate(router_subgraph_retries_total[${range}])) or vector(0)`, 'tried again'],
        [`sum(rate(router_subgraph_hedges_total[${range}])) or vector(0)`, 'at a second address'],
      ],
    }),
  ],
)
