import { processes } from '@micromart/observability/rules'
import type { Examples } from './example.ts'

const up = (samples: string, process = 'orders', instance = process) => ({
  [`up{job="micromart",process="${process}",instance="${instance}"}`]: samples,
})
const allUp = Object.assign({}, ...processes.map((process) => up('1x60', process)))
const of = (name: string, labels: string, samples: string) => ({ [`${name}{${labels}}`]: samples })
const provider = (within: string, all: string) => ({
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="1"}': within,
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="5"}': all,
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="10"}': all,
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="+Inf"}': all,
})
const ofService = 'service="orders",service_instance_id="orders"'
const ofGroup = 'service="search",consumer_group="search",topic="products.events",partition="0"'
const handled = 'messaging_process_duration_seconds_count'
const lag = 'messaging_consumer_lag_records'
const calls = 'payments_provider_request_duration_seconds_count'
const step = 'orders_saga_steps_overdue_total'

export const processExamples: Examples = {
  ServiceDown: [
    ...processes.map((service) => ({
      title: `${service} is gone, then it is back`,
      series: { ...allUp, ...up('1x10 0x10 1x30', service) },
      fires: { 13: { severity: 'page', service } },
      quiet: [10, 22],
      quietOf: { service },
    })),
    { title: 'nobody looks for it any more', series: up('1x10 stale'), fires: { 13: { service: 'orders' } } },
    {
      title: 'one of two is gone',
      series: { ...allUp, ...up('0x60', 'orders', 'orders-2') },
      quiet: [5, 30],
      quietOf: { service: 'orders' },
    },
  ],
  ProcessDown: [
    {
      title: 'one of two is gone',
      series: { ...allUp, ...up('1x5 0x55', 'orders', 'orders-2') },
      fires: { 20: { severity: 'ticket', service: 'orders', instance: 'orders-2' } },
      quiet: [5, 9],
    },
  ],
  ProcessRestartsOften: [
    {
      title: 'started anew three times',
      series: of('process_start_time_seconds', `job="micromart",${ofService}`, '100x5 400x2 600x2 800x40'),
      fires: { 12: { severity: 'ticket', service: 'orders' } },
      quiet: [8, 40],
    },
  ],
  EventLoopLags: [
    {
      title: 'a loop is busy for long',
      series: of('nodejs_eventloop_lag_p99_seconds', ofService, '0.01x5 0.9x20'),
      fires: { 15: { service: 'orders' } },
      quiet: [5, 8],
    },
  ],
  FilesRunOut: [
    {
      title: 'more and more sockets',
      series: {
        ...of('process_open_fds', ofService, '100+100x15'),
        ...of('process_max_fds', ofService, '1000x15'),
      },
      fires: { 15: { service: 'orders' } },
      quiet: [7],
    },
  ],
  PoolExhausted: [
    {
      title: 'somebody always waits',
      series: of('db_client_connection_pending_requests', `${ofService},pool="orders"`, '0x5 4x20'),
      fires: { 12: { severity: 'page', service: 'orders', pool: 'orders' } },
      quiet: [5, 7],
    },
    {
      title: 'somebody waits now and then',
      series: of('db_client_connection_pending_requests', `${ofService},pool="orders"`, '0 3 0 5 0 2 0 4 0 9 0 1 0 3'),
      quiet: [5, 10, 13],
    },
  ],
  SubgraphFails: [
    {
      title: 'one in ten ends with a fault',
      series: {
        ...of('graphql_subgraph_operation_duration_seconds_count', `${ofService},code="OK"`, '0+90x30'),
        ...of(
          'graphql_subgraph_operation_duration_seconds_count',
          `${ofService},code="INTERNAL_SERVER_ERROR"`,
          '0x10 0+10x20',
        ),
      },
      fires: { 25: { service: 'orders' } },
      quiet: [10],
    },
  ],
  Watchdog: [{ title: 'always', series: {}, fires: { 0: { severity: 'none' }, 30: {} }, quiet: [] }],
}

export const messageExamples: Examples = {
  EventLogDown: [
    {
      title: 'nobody can publish',
      series: {
        ...of('outbox_oldest_message_age_seconds', 'service="orders"', '0x5 0+60x10 0x10'),
        ...of('outbox_oldest_message_age_seconds', 'service="payments"', '0x5 0+60x10 0x10'),
      },
      fires: { 10: { severity: 'page' } },
      quiet: [5, 18],
    },
    {
      title: 'one cannot',
      series: {
        ...of('outbox_oldest_message_age_seconds', 'service="orders"', '0+60x20'),
        ...of('outbox_oldest_message_age_seconds', 'service="payments"', '0x20'),
      },
      quiet: [5, 15],
    },
  ],
  OutboxGrows: [
    {
      title: 'one does not publish',
      series: of('outbox_oldest_message_age_seconds', 'service="orders"', '0x5 0+60x10 0x10'),
      fires: { 10: { severity: 'page', service: 'orders' } },
      quiet: [5, 18],
    },
    {
      title: 'each message waits a little',
      series: of('outbox_oldest_message_age_seconds', 'service="orders"', '2x30'),
      quiet: [20],
    },
  ],
  ConsumerStandsStill: [
    {
      title: 'messages come and none is handled',
      series: { ...of(lag, ofGroup, '0x5 1+1x30'), ...of(handled, ofGroup, '50x35') },
      fires: { 20: { severity: 'page', consumer_group: 'search', service: 'search' } },
      quiet: [5, 8],
    },
    {
      title: 'it is behind and works',
      series: { ...of(lag, ofGroup, '400-10x30'), ...of(handled, ofGroup, '50+10x30') },
      quiet: [10, 25],
    },
  ],
  ConsumerLags: [
    {
      title: 'more comes than is handled',
      series: of(lag, ofGroup, '0+200x40'),
      fires: { 20: { consumer_group: 'search', topic: 'products.events' } },
      quiet: [5, 14],
    },
  ],
  HandlingFails: [
    {
      title: 'again and again',
      series: of('messaging_retries_total', ofGroup, '0x5 0+3x30'),
      fires: { 20: { consumer_group: 'search' } },
      quiet: [5],
    },
    {
      title: 'a message is tried a second time',
      series: of('messaging_retries_total', ofGroup, '0x5 1x30'),
      quiet: [10, 20],
    },
  ],
  DeadLettersWait: [
    {
      title: 'one waits until it is redriven',
      series: of(
        'messaging_dead_letters_waiting',
        'service="notifications",consumer_group="notifications"',
        '0x5 1x5 0x5',
      ),
      fires: { 9: { severity: 'ticket', consumer_group: 'notifications' } },
      quiet: [5, 13],
    },
  ],
}

export const checkoutExamples: Examples = {
  SagaStuck: [
    {
      title: 'one does not end until it does',
      series: of('orders_sagas_oldest_age_seconds', ofService, '0x3 0+60x10 0x5'),
      fires: { 10: { severity: 'page', service: 'orders' } },
      quiet: [4, 16],
    },
    { title: 'all are under way', series: of('orders_sagas_oldest_age_seconds', ofService, '9x30'), quiet: [10, 20] },
  ],
  SagaStepOverdue: [
    {
      title: 'a refund does not get through',
      series: of(step, `${ofService},step="void-payment"`, '0x5 1x3 2x30'),
      fires: { 10: { severity: 'ticket', step: 'void-payment' } },
      quiet: [5, 30],
    },
  ],
  PaymentProviderSlow: [
    {
      title: 'half of the calls take seconds',
      series: provider('0+5x30', '0+10x30'),
      fires: { 15: { severity: 'page', operation: 'authorise', service: 'payments' } },
    },
    { title: 'all are quick', series: provider('0+10x30', '0+10x30'), quiet: [15] },
    { title: 'nobody pays', series: provider('5x30', '10x30'), quiet: [15] },
  ],
  PaymentProviderFails: [
    {
      title: 'half of the calls get no answer',
      series: {
        ...of(calls, 'operation="authorise",outcome="succeeded"', '0+10x40'),
        ...of(calls, 'operation="authorise",outcome="unknown"', '0x10 0+10x10 100x20'),
      },
      fires: { 18: { severity: 'page', service: 'payments' } },
      quiet: [10, 30],
    },
    {
      title: 'half of the payments are declined',
      series: {
        ...of(calls, 'operation="authorise",outcome="succeeded"', '0+10x40'),
        ...of(calls, 'operation="authorise",outcome="declined"', '0+10x40'),
      },
      quiet: [20],
    },
  ],
  PaymentsDeclined: [
    {
      title: 'most are declined',
      series: {
        ...of('micromart_payments_total', 'operation="authorise",outcome="declined"', '0+8x60'),
        ...of('micromart_payments_total', 'operation="authorise",outcome="succeeded"', '0+2x60'),
        ...of('micromart_payment_declines_total', 'code="insufficient_funds"', '0+8x60'),
      },
      fires: { 40: { severity: 'ticket' } },
      quiet: [10],
    },
    {
      title: 'one in ten is',
      series: {
        ...of('micromart_payments_total', 'operation="authorise",outcome="succeeded"', '0+9x60'),
        ...of('micromart_payment_declines_total', 'code="insufficient_funds"', '0+1x60'),
      },
      quiet: [40],
    },
  ],
  WebhooksGivenUp: [
    {
      title: 'an endpoint is gone',
      series: of('micromart_webhook_deliveries_given_up_total', 'service="notifications"', '0x5 2x90'),
      fires: { 10: { service: 'notifications' } },
      quiet: [4, 80],
    },
  ],
}

export const otherExamples: Examples = {
  InvariantViolated: [
    {
      title: 'two orders break one, until it is mended',
      series: {
        ...of('micromart_invariant_violations', 'invariant="I1"', '0x30'),
        ...of('micromart_invariant_violations', 'invariant="I2"', '0x5 2x10 0x15'),
      },
      fires: { 8: { severity: 'page', invariant: 'I2' } },
      quiet: [5, 20],
    },
  ],
  InvariantsUnchecked: [
    {
      title: 'the auditor hangs',
      series: of('micromart_invariants_checked_timestamp_seconds', 'service="auditor"', '0+60x5 300x30'),
      fires: { 20: { severity: 'ticket' } },
      quiet: [5, 12],
    },
  ],
  SearchEmpty: [
    {
      title: 'the index is lost, and made anew',
      series: of('search_documents', 'service="search"', '40x5 0x10 40x5'),
      fires: { 9: { severity: 'page', service: 'search' } },
      quiet: [5, 18],
    },
  ],
  BreakerOpen: [
    {
      title: 'the router gives a subgraph up',
      series: of('router_subgraph_breaker_open', 'service="router",subgraph="payments"', '0x5 1x5 0x5'),
      fires: { 8: { service: 'router', subgraph: 'payments' } },
      quiet: [5, 13],
    },
    {
      title: 'a service gives its sibling up',
      series: of('sibling_breaker_open', 'service="orders",sibling="cart"', '0x5 1x5 0x5'),
      fires: { 8: { service: 'orders', subgraph: 'cart' } },
      quiet: [5, 13],
    },
  ],
  CacheDeaf: [
    {
      title: 'the log is away',
      series: of('router_cache_invalidations_heard', 'service="router",service_instance_id="router"', '1x5 0x5 1x5'),
      fires: { 9: { service: 'router', service_instance_id: 'router' } },
      quiet: [5, 14],
    },
  ],
  PurgesGivenUp: [
    {
      title: 'a CDN does not answer',
      series: of('router_cache_purges_total', 'service="router",result="given up"', '0x5 3x30'),
      fires: { 10: { service: 'router' } },
      quiet: [4, 30],
    },
  ],
  RateLimitAlone: [
    {
      title: 'their database is away',
      series: of('router_rate_limit_shared', 'service="router",service_instance_id="router"', '1x5 0x10 1x5'),
      fires: { 12: { service_instance_id: 'router' } },
      quiet: [5, 8, 18],
    },
  ],
  SupergraphRefused: [
    {
      title: 'one does not compose',
      series: of(
        'router_supergraph_loads_total',
        'service="router",service_instance_id="router",result="refused"',
        '0x5 1x30',
      ),
      fires: { 10: { service: 'router' } },
      quiet: [4, 30],
    },
  ],
}
