import type { Examples } from './example.ts'

const day = 1440
/** Operations a minute: so many good ones, and so many that are not, from the first minute on. */
const operations = (good: string, failed: string) => ({
  'graphql_server_operations_total{service="router",graphql_operation_type="query",code="OK"}': good,
  'graphql_server_operations_total{service="router",graphql_operation_type="query",code="SUBGRAPH_TIMEOUT"}': failed,
})
const durations = (all: string, within: string) => ({
  'graphql_server_operation_duration_seconds_count{graphql_operation_type="query",code="OK"}': all,
  'graphql_server_operation_duration_seconds_bucket{graphql_operation_type="query",code="OK",le="0.5"}': within,
})
const checkouts = (all: string, within: string) => ({
  orders_time_to_confirmed_seconds_count: all,
  'orders_time_to_confirmed_seconds_bucket{le="10"}': within,
})
const fresh = {
  'outbox_oldest_message_age_seconds{service="products"}': '0x120',
  'messaging_consumer_lag_records{consumer_group="search",topic="products.events",partition="0"}': '3x120',
  router_cache_invalidations_heard: '1x120',
}
const page = (objective: string) => ({ severity: 'page', objective, burning: '1h' })

export const objectiveExamples: Examples = {
  AvailabilityBudgetBurns: [
    {
      title: 'two in a hundred fail for an hour; when it is over, it is over within minutes',
      series: operations('0+98x120', '0+2x70 140x50'),
      fires: { 65: page('availability') },
      quiet: [85],
      quietOf: page('availability'),
    },
    {
      title: 'half of a minute fails',
      series: operations('0+100x260', '0x200 50x60'),
      quiet: [201, 202, 204, 206, 230, 250],
      quietOf: { severity: 'page' },
    },
    {
      title: 'a day at four times what the budget allows is a ticket',
      everyM: 10,
      series: operations('0+1000x200', '0+4x200'),
      fires: { [day + 300]: { severity: 'ticket', objective: 'availability', burning: '1d' } },
    },
    { title: 'clients send nonsense', series: nonsense(), quiet: [30, 65] },
    { title: 'nobody asks anything', series: operations('5x120', '5x120'), quiet: [5, 65] },
  ],
  LatencyBudgetBurns: [
    {
      title: 'one in four takes long',
      series: durations('0+100x120', '0+75x120'),
      fires: { 65: page('latency') },
    },
    { title: 'one in two hundred takes long', series: durations('0+200x120', '0+199x120'), quiet: [5, 65, 110] },
    {
      title: 'a subscription lasts for hours',
      series: {
        'graphql_server_operation_duration_seconds_count{graphql_operation_type="subscription"}': '0+10x120',
        'graphql_server_operation_duration_seconds_bucket{graphql_operation_type="subscription",le="0.5"}': '0x120',
      },
      quiet: [65],
    },
  ],
  ConfirmationBudgetBurns: [
    {
      title: 'one order in five waits',
      series: checkouts('0+10x120', '0+8x120'),
      fires: { 65: page('confirmation') },
    },
    { title: 'all are quick', series: checkouts('0+10x120', '0+10x120'), quiet: [5, 65] },
    { title: 'nobody buys', series: checkouts('7x120', '7x120'), quiet: [5, 65] },
  ],
  FreshnessBudgetBurns: [
    {
      title: 'a service does not publish for an hour',
      series: { ...fresh, 'outbox_oldest_message_age_seconds{service="products"}': '0x5 60+60x60 0x60' },
      fires: { 30: page('freshness') },
      quiet: [5, 80],
      quietOf: page('freshness'),
    },
    {
      title: 'search is behind',
      series: {
        ...fresh,
        'messaging_consumer_lag_records{consumer_group="search",topic="products.events",partition="0"}': '500x120',
      },
      fires: { 65: page('freshness') },
    },
    {
      title: 'a router does not hear the log',
      series: { ...fresh, router_cache_invalidations_heard: '0x120' },
      fires: { 65: page('freshness') },
    },
    { title: 'all is fresh', series: fresh, quiet: [5, 65] },
  ],
  MailBudgetBurns: [
    {
      title: 'mails wait for the mail server',
      series: { micromart_mails_oldest_age_seconds: '0x10 0+60x60' },
      fires: { 60: page('mails') },
      quiet: [10],
    },
    { title: 'one waits for a while', series: { micromart_mails_oldest_age_seconds: '20x120' }, quiet: [5, 65] },
  ],
}

function nonsense() {
  return {
    ...operations('0+10x120', '0x120'),
    'graphql_server_operations_total{service="router",graphql_operation_type="none",code="GRAPHQL_PARSE_FAILED"}':
      '0+90x120',
  }
}
