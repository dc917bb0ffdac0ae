import { processes } from '@micromart/observability/rules'
import { type Examples, of } from './example.ts'

const up = (samples: string, process = 'orders', instance = process) => ({
  [`up{job="micromart",process="${process}",instance="${instance}"}`]: samples,
})
const allUp = Object.assign({}, ...processes.map((process) => up('1x60', process)))
const ready = (process: string, samples: string, instance = process) =>
  of(
    'health_ready',
    `job="micromart",process="${process}",service="${process}",service_instance_id="${instance}"`,
    samples,
  )
const ofService = 'service="orders",service_instance_id="orders"'
const ofShop = 'service="storefront",service_instance_id="storefront",http_route="/p/:slug"'
const ofGroup = 'service="search",consumer_group="search",topic="products.events",partition="0"'
const handled = 'messaging_process_duration_seconds_count'
const lag = 'messaging_consumer_lag_records'

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
  ServiceUnready: [
    {
      title: 'both have lost their database, until it is back',
      series: {
        ...ready('orders', '1x5 0x10 1x15'),
        ...ready('orders', '1x5 0x10 1x15', 'orders-2'),
        ...ready('cart', '1x30'),
      },
      fires: { 10: { severity: 'page', service: 'orders' } },
      quiet: [5, 6, 18],
    },
    {
      title: 'one of two begins',
      series: { ...ready('orders', '0x30'), ...ready('orders', '1x30', 'orders-2') },
      quiet: [10, 20],
    },
    { title: 'the mailbox is of no concern', series: ready('mailbox', '0x30'), quiet: [10] },
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
  StateUnknown: [
    {
      title: 'a version is taken back that had a state of its own, until it is there again',
      series: of('rows_in_unknown_state', `${ofService},table="order_views",column="status"`, '0x5 3x15 0x10'),
      fires: { 8: { severity: 'ticket', service: 'orders', table: 'order_views', column: 'status' } },
      quiet: [4, 23],
    },
  ],
  WorkPutOff: [
    {
      title: 'a timer fails again and again until it is mended',
      series: of('worker_items_failing', ofService, '0x5 1x15 0x10'),
      fires: { 13: { severity: 'ticket', service: 'orders' } },
      quiet: [5, 8, 25],
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
  PagesFail: [
    {
      title: 'one page in ten says sorry',
      series: {
        ...of('http_server_request_duration_seconds_count', `${ofShop},http_response_status_code="200"`, '0+90x40'),
        ...of(
          'http_server_request_duration_seconds_count',
          `${ofShop},http_response_status_code="500"`,
          '0x10 0+10x10 100x20',
        ),
      },
      fires: { 18: { severity: 'page', service: 'storefront' } },
      quiet: [10, 30],
    },
    {
      title: 'one page in a hundred does, and what is asked wrongly is no fault',
      series: {
        ...of('http_server_request_duration_seconds_count', `${ofShop},http_response_status_code="200"`, '0+90x40'),
        ...of('http_server_request_duration_seconds_count', `${ofShop},http_response_status_code="404"`, '0+9x40'),
        ...of('http_server_request_duration_seconds_count', `${ofShop},http_response_status_code="500"`, '0+1x40'),
      },
      fires: {},
      quiet: [30],
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
      title: 'it was started anew, and is stuck at its first message',
      series: of(lag, ofGroup, '0x5 7x30'),
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
