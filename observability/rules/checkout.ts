import type { Alerts } from './alert.ts'

/** Of orders, of whoever they need, and of those who place them. */
export const checkoutAlerts: Alerts = (times) => [
  {
    name: 'SagaStuck',
    severity: 'page',
    expr: `max(orders_sagas_oldest_age_seconds) > ${times.patience(120)}`,
    for: '1m',
    summary: 'A checkout has been under way for {{ $value | humanizeDuration }}',
    labels: { service: 'orders' },
  },
  {
    name: 'SagaStepOverdue',
    severity: 'ticket',
    expr: `sum by (step) (increase(orders_saga_steps_overdue_total[${times.span('15m')}])) > 0`,
    summary: 'The step {{ $labels.step }} of a checkout must succeed and has been repeated far too often',
    labels: { service: 'orders' },
  },
  {
    name: 'PaymentProviderSlow',
    severity: 'page',
    expr: `histogram_quantile(0.9, sum by (le, operation) (rate(payments_provider_request_duration_seconds_bucket[${times.span('5m')}]))) > 2`,
    for: '5m',
    summary:
      'One in ten calls {{ $labels.operation }} of the payment provider takes more than {{ $value | humanizeDuration }}',
    labels: { service: 'payments' },
  },
  {
    name: 'PaymentProviderFails',
    severity: 'page',
    expr: [
      `sum(rate(payments_provider_request_duration_seconds_count{outcome=~"unknown|failed"}[${times.span('5m')}]))`,
      `(sum(rate(payments_provider_request_duration_seconds_count[${times.span('5m')}])) > 0) > 0.2`,
    ].join(' / '),
    for: '5m',
    summary:
      '{{ $value | humanizePercentage }} of the calls of the payment provider fail, or nobody knows what came of them',
    labels: { service: 'payments' },
  },
  {
    name: 'PaymentsDeclined',
    severity: 'ticket',
    expr: [
      `sum(rate(micromart_payment_declines_total[${times.span('15m')}]))`,
      `(sum(rate(micromart_payments_total{operation="authorise"}[${times.span('15m')}])) > 0.01) > 0.5`,
    ].join(' / '),
    for: '15m',
    summary: '{{ $value | humanizePercentage }} of the payments are declined',
    labels: { service: 'payments' },
  },
  {
    name: 'OrdersRefused',
    severity: 'page',
    expr: `sum by (service, what) (rate(admission_refused_total[${times.span('5m')}])) > 0.1`,
    for: '5m',
    summary:
      'More is asked for than can be done: {{ $value | humanize }} a second of {{ $labels.what }} are told to come back later',
  },
  {
    name: 'MailsGivenUp',
    severity: 'ticket',
    expr: `sum by (kind) (increase(micromart_mails_total{outcome="given_up"}[${times.span('1h')}])) > 0`,
    summary: '{{ $value | humanize }} mails or SMS of the kind {{ $labels.kind }} were given up within an hour',
    labels: { service: 'notifications' },
  },
  {
    name: 'SignInsFail',
    severity: 'ticket',
    expr: [
      `sum(rate(micromart_sign_ins_total{outcome=~"wrong_credentials|too_many_attempts"}[${times.span('15m')}]))`,
      `(sum(rate(micromart_sign_ins_total[${times.span('15m')}])) > 0.5) > 0.7`,
    ].join(' / '),
    for: '10m',
    summary:
      '{{ $value | humanizePercentage }} of the sign-ins fail: somebody tries passwords, or nobody gets in any more',
    labels: { service: 'users' },
  },
  {
    name: 'WebhooksGivenUp',
    severity: 'ticket',
    expr: `sum(increase(micromart_webhook_deliveries_given_up_total[${times.span('1h')}])) > 0`,
    summary: '{{ $value }} deliveries to webhooks of the staff were given up within an hour',
    labels: { service: 'notifications' },
  },
]
