import type { Alerts } from './alert.ts'

/** Of what goes through outboxes and the event log. */
export const messageAlerts: Alerts = (times) => [
  {
    name: 'EventLogDown',
    severity: 'page',
    expr: `count(max by (service) (outbox_oldest_message_age_seconds) > ${times.patience(30)}) >= 2`,
    for: '1m',
    summary: '{{ $value }} services cannot publish: the event log stands still',
  },
  {
    name: 'OutboxGrows',
    severity: 'page',
    expr: `max by (service) (outbox_oldest_message_age_seconds) > ${times.patience(60)}`,
    for: '1m',
    summary: '{{ $labels.service }} has not published for {{ $value | humanizeDuration }} what it has done',
  },
  {
    name: 'ConsumerStandsStill',
    severity: 'page',
    expr: [
      'sum by (service, consumer_group) (messaging_consumer_lag_records) > 0',
      `sum by (service, consumer_group) (increase(messaging_process_duration_seconds_count[${times.span('5m')}])) > 0`,
      // Also of one that has handled none since it was started.
    ].join(' unless '),
    for: '5m',
    summary: '{{ $labels.consumer_group }} has {{ $value }} messages before it and handles none',
  },
  {
    name: 'ConsumerLags',
    severity: 'ticket',
    expr: 'sum by (service, consumer_group, topic) (messaging_consumer_lag_records) > 1000',
    for: '10m',
    summary: '{{ $labels.consumer_group }} is {{ $value }} messages behind on {{ $labels.topic }}',
  },
  {
    name: 'HandlingFails',
    severity: 'ticket',
    expr: `sum by (service, consumer_group, topic) (increase(messaging_retries_total[${times.span('10m')}])) > 10`,
    for: '5m',
    summary: '{{ $labels.consumer_group }} fails again and again at messages of {{ $labels.topic }}',
  },
  {
    name: 'DeadLettersWait',
    severity: 'ticket',
    expr: 'max by (service, consumer_group) (messaging_dead_letters_waiting) > 0',
    for: '1m',
    summary: '{{ $value }} messages for {{ $labels.consumer_group }} could not be handled and wait for somebody',
  },
]
