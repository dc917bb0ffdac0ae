import { dashboard, lines, quantile, range, rate } from './panels.ts'

const handling = 'messaging_process_duration_seconds'

export const eventLog = dashboard(
  'micromart-event-log',
  'MicroMart · The event log',
  [
    'Outboxes',
    lines({ title: 'Messages that wait', queries: [['max by (service) (outbox_messages)', '{{service}}']] }),
    lines({
      title: 'The oldest',
      unit: 's',
      queries: [['max by (service) (outbox_oldest_message_age_seconds)', '{{service}}']],
    }),
    lines({
      title: 'Whether caches hear it',
      queries: [['min by (service_instance_id) (router_cache_invalidations_heard)', '{{service_instance_id}}']],
    }),
  ],
  [
    'Consumers',
    lines({
      title: 'Behind, in messages',
      queries: [['sum by (consumer_group, topic) (messaging_consumer_lag_records)', '{{consumer_group}} {{topic}}']],
    }),
    lines({
      title: 'Handled a second',
      unit: 'ops',
      queries: [[rate(`${handling}_count`, 'consumer_group, topic'), '{{consumer_group}} {{topic}}']],
    }),
    lines({
      title: 'Handling of one, 99 of 100',
      unit: 's',
      queries: [[quantile(0.99, handling, 'consumer_group'), '{{consumer_group}}']],
    }),
  ],
  [
    'What fails',
    lines({
      title: 'Tried again, a second',
      queries: [
        [
          `sum by (consumer_group, topic) (rate(messaging_retries_total[${range}])) or vector(0)`,
          '{{consumer_group}} {{topic}}',
        ],
      ],
    }),
    lines({
      title: 'Became dead letters',
      queries: [
        [
          `sum by (consumer_group, kind) (increase(messaging_dead_letters_total[${range}])) or vector(0)`,
          '{{consumer_group}} {{kind}}',
        ],
      ],
    }),
    lines({
      title: 'Dead letters that wait',
      queries: [['sum by (consumer_group) (messaging_dead_letters_waiting)', '{{consumer_group}}']],
    }),
  ],
  [
    'Webhooks of the staff',
    lines({ title: 'That wait', queries: [['max(micromart_webhook_deliveries_waiting)', 'deliveries']] }),
    lines({
      title: 'Attempts a second',
      queries: [[`${rate('micromart_webhook_attempt_duration_seconds_count', 'outcome')} or vector(0)`, '{{outcome}}']],
    }),
    lines({
      title: 'Given up',
      queries: [[`sum(increase(micromart_webhook_deliveries_given_up_total[${range}]))`, 'deliveries']],
    }),
  ],
)
