import type { Alerts } from './alert.ts'

const dayS = 86_400

const disk = (states: string) => `system_filesystem_usage_bytes{system_filesystem_state=~"${states}"}`

/** In a table, before it is looked at: fewer are gone with the next vacuum, however few rows there are. */
const manyDead = 100_000
const rows = (state: string) => `max by (service, table) (postgresql_rows{state="${state}"})`

/** Of what runs out by itself, while there is still time. */
export const limitAlerts: Alerts = (times) => [
  ...(
    [
      ['ticket', 14 * dayS],
      ['page', 2 * dayS],
    ] as const
  ).map(([severity, leastS]) => ({
    name: 'CertificateEnds',
    severity,
    expr: `min by (service, service_instance_id, certificate) (tls_certificate_not_after_timestamp_seconds) - time() < ${times.patience(leastS)}`,
    for: '5m' as const,
    summary:
      'The certificate {{ $labels.certificate }} of {{ $labels.service_instance_id }} is good for {{ $value | humanizeDuration }} more',
  })),
  {
    name: 'SigningKeyOld',
    severity: 'ticket',
    expr: `time() - max(signing_key_due_timestamp_seconds) > ${times.patience(dayS)}`,
    for: '5m',
    summary: 'Access tokens are signed with a key that was to be followed {{ $value | humanizeDuration }} ago',
    labels: { service: 'users' },
  },
  ...(
    [
      ['ticket', 0.1],
      ['page', 0.03],
    ] as const
  ).map(([severity, least]) => ({
    name: 'DiskRunsOut',
    severity,
    // What is reserved is nobody's here: a disk is full without it.
    expr: `min by (service) (${disk('free')} / ignoring (system_filesystem_state) sum without (system_filesystem_state) (${disk('used|free')})) < ${least}`,
    for: '5m' as const,
    summary: 'Of the disk that the shop keeps its state on {{ $value | humanizePercentage }} is free',
  })),
  {
    name: 'BackupOld',
    severity: 'ticket',
    expr: `time() - max(backup_last_success_timestamp_seconds) > ${times.patience(7 * dayS)}`,
    for: '5m',
    summary: 'The shop was copied {{ $value | humanizeDuration }} ago, and not since',
  },
  {
    name: 'ConnectionsRunOut',
    severity: 'ticket',
    expr: 'max by (service) (postgresql_backends / postgresql_connection_max) > 0.85',
    for: '5m',
    summary:
      'The PostgreSQL of {{ $labels.service }} has {{ $value | humanizePercentage }} of the connections that it lets in',
  },
  {
    name: 'TransactionIdsRunOut',
    severity: 'ticket',
    expr: 'max by (service) (postgresql_transaction_id_age) > 1e9',
    for: '10m',
    summary:
      'The PostgreSQL of {{ $labels.service }} cannot forget what is {{ $value | humanize }} transactions old, and stops at 2.1 G',
  },
  ...(
    [
      ['ticket', 1],
      ['page', 10],
    ] as const
  ).map(([severity, timesLive]) => ({
    name: 'DeadRowsPileUp',
    severity,
    expr: [
      `max by (service, table) (min_over_time(postgresql_rows{state="dead"}[${times.span('30m')}])) > ${manyDead}`,
      `${rows('dead')} > ${timesLive} * ${rows('live')}`,
    ].join(' and '),
    for: '10m' as const,
    summary:
      'The table {{ $labels.table }} of {{ $labels.service }} has {{ $value | humanize }} dead rows, more than others: autovacuum does not take them away',
  })),
  {
    name: 'FilesRunOut',
    severity: 'ticket',
    expr: 'max by (service, service_instance_id) (process_open_fds / process_max_fds) > 0.8',
    for: '5m',
    summary:
      '{{ $labels.service_instance_id }} has {{ $value | humanizePercentage }} of the files and sockets open that it may have',
  },
]
