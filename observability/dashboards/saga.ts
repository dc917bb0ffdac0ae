import { dashboard, lines, quantile, range, rate } from './panels.ts'

const confirmed = 'orders_time_to_confirmed_seconds'
const provider = 'payments_provider_request_duration_seconds'

export const saga = dashboard(
  'micromart-saga',
  'MicroMart · The saga',
  [
    'Checkouts',
    lines({ title: 'Under way', queries: [['max(orders_sagas_unfinished)', 'checkouts']] }),
    lines({ title: 'The oldest', unit: 's', queries: [['max(orders_sagas_oldest_age_seconds)', 'age']] }),
    lines({
      title: 'From placed to confirmed',
      unit: 's',
      queries: [
        [quantile(0.5, confirmed), 'half'],
        [quantile(0.95, confirmed), '95 of 100'],
        [quantile(0.99, confirmed), '99 of 100'],
      ],
    }),
  ],
  [
    'Outcomes',
    lines({ title: 'Ended a second', queries: [[rate('orders_sagas_ended_total', 'outcome'), '{{outcome}}']] }),
    lines({
      title: 'Steps repeated far too often',
      queries: [[`sum by (step) (increase(orders_saga_steps_overdue_total[${range}])) or vector(0)`, '{{step}}']],
    }),
    lines({
      title: 'Handling of commands and replies, 99 of 100',
      unit: 's',
      queries: [
        [
          quantile(
            0.99,
            'messaging_process_duration_seconds',
            'consumer_group, topic',
            'topic=~".*commands|.*replies"',
          ),
          '{{consumer_group}} {{topic}}',
        ],
      ],
    }),
  ],
  [
    'The payment provider',
    lines({
      title: 'Calls a second',
      queries: [[rate(`${provider}_count`, 'operation, outcome'), '{{operation}} {{outcome}}']],
    }),
    lines({
      title: 'Duration, half',
      unit: 's',
      queries: [[quantile(0.5, provider, 'operation'), '{{operation}}']],
    }),
    lines({
      title: 'Duration, 9 of 10',
      unit: 's',
      queries: [[quantile(0.9, provider, 'operation'), '{{operation}}']],
    }),
  ],
)
