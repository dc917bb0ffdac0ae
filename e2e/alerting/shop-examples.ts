import { type Examples, of } from './example.ts'

const provider = (within: string, all: string) => ({
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="1"}': within,
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="5"}': all,
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="10"}': all,
  'payments_provider_request_duration_seconds_bucket{operation="authorise",outcome="succeeded",le="+Inf"}': all,
})
const ofService = 'service="orders",service_instance_id="orders"'
const calls = 'payments_provider_request_duration_seconds_count'
const step = 'orders_saga_steps_overdue_total'

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
  OrdersRefused: [
    {
      title: 'a sale, until there are more processes',
      series: of('admission_refused_total', `${ofService},what="placeOrder"`, '0x5 0+60x20 1200x20'),
      fires: { 18: { severity: 'page', service: 'orders', what: 'placeOrder' } },
      quiet: [5, 40],
    },
    {
      title: 'a burst of a few',
      series: of('admission_refused_total', `${ofService},what="placeOrder"`, '0x5 20x30'),
      quiet: [9, 20],
    },
  ],
  MailsGivenUp: [
    {
      title: 'a server refuses two for good',
      series: of(
        'micromart_mails_total',
        'service="notifications",kind="order-shipped",outcome="given_up"',
        '0x5 2x90',
      ),
      fires: { 10: { severity: 'ticket', kind: 'order-shipped', service: 'notifications' } },
      quiet: [4, 80],
    },
  ],
  SignInsFail: [
    {
      title: 'somebody tries passwords, until they cease',
      series: {
        ...of('micromart_sign_ins_total', 'service="users",outcome="succeeded"', '0+6x90'),
        ...of('micromart_sign_ins_total', 'service="users",outcome="wrong_credentials"', '0x10 0+120x30 3600x50'),
      },
      fires: { 35: { severity: 'ticket', service: 'users' } },
      quiet: [10, 75],
    },
    {
      title: 'one in ten mistypes it',
      series: {
        ...of('micromart_sign_ins_total', 'service="users",outcome="succeeded"', '0+90x40'),
        ...of('micromart_sign_ins_total', 'service="users",outcome="wrong_credentials"', '0+10x40'),
      },
      quiet: [35],
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
  HooksFail: [
    {
      title: 'what a hook asks is away, until it is back',
      series: {
        ...of('router_hook_duration_seconds_count', 'service="router",hook="request",outcome="ok"', '0+90x40'),
        ...of(
          'router_hook_duration_seconds_count',
          'service="router",hook="request",outcome="late"',
          '0x5 0+10x15 150x20',
        ),
      },
      fires: { 18: { severity: 'ticket', service: 'router', hook: 'request' } },
      quiet: [5, 35],
    },
    {
      title: 'it refuses what it is there to refuse',
      series: {
        ...of('router_hook_duration_seconds_count', 'service="router",hook="request",outcome="ok"', '0+50x40'),
        ...of('router_hook_duration_seconds_count', 'service="router",hook="request",outcome="refused"', '0+50x40'),
      },
      quiet: [30],
    },
  ],
  ConnectionsRefused: [
    {
      title: 'more and more come, until they do not',
      series: of(
        'http_server_refused_connections_total',
        'service="router",service_instance_id="router"',
        '0x5 0+60x15 900x20',
      ),
      fires: { 18: { severity: 'ticket', service: 'router', service_instance_id: 'router' } },
      quiet: [5, 35],
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
