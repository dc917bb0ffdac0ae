import { dashboard, lines, quantile, range } from './panels.ts'

const by = 'service, service_instance_id, pool'
const legend = '{{service_instance_id}} {{pool}}'

/** As those see it who ask it. */
export const postgresql = dashboard(
  'micromart-postgresql',
  'MicroMart · PostgreSQL',
  [
    'Connections',
    lines({ title: 'In use', queries: [[`sum by (${by}) (db_client_connection_count{state="used"})`, legend]] }),
    lines({ title: 'Idle', queries: [[`sum by (${by}) (db_client_connection_count{state="idle"})`, legend]] }),
    lines({
      title: 'In use, of those that there may be',
      unit: 'percentunit',
      queries: [
        [
          `sum by (${by}) (db_client_connection_count{state="used"}) / sum by (${by}) (db_client_connection_max)`,
          legend,
        ],
      ],
    }),
  ],
  [
    'Waiting for one',
    lines({ title: 'Who wait', queries: [[`sum by (${by}) (db_client_connection_pending_requests)`, legend]] }),
    lines({
      title: 'How long, half',
      unit: 's',
      queries: [[quantile(0.5, 'db_client_connection_wait_time_seconds', 'service, pool'), '{{service}} {{pool}}']],
    }),
    lines({
      title: 'How long, 99 of 100',
      unit: 's',
      queries: [[quantile(0.99, 'db_client_connection_wait_time_seconds', 'service, pool'), '{{service}} {{pool}}']],
    }),
  ],
  [
    'What runs out',
    lines({
      title: 'Connections, of those that it lets in',
      says: 'Of all who have any, this shop or not',
      unit: 'percentunit',
      queries: [['max by (service) (postgresql_backends / postgresql_connection_max)', '{{service}}']],
    }),
    lines({
      title: 'Transactions that it must tell apart',
      says: 'It clears up at 200 million, and stops at 2.1 thousand million',
      queries: [['max by (service) (postgresql_transaction_id_age)', '{{service}}']],
    }),
    lines({
      title: 'The disk, of embedded parts',
      unit: 'bytes',
      queries: [
        ['max by (system_filesystem_state) (system_filesystem_usage_bytes)', '{{system_filesystem_state}}'],
        ['max(system_filesystem_limit_bytes)', 'all of it'],
      ],
    }),
  ],
  [
    'What it keeps',
    lines({
      title: 'Size',
      unit: 'bytes',
      queries: [['max by (service) (postgresql_db_size_bytes)', '{{service}}']],
    }),
    lines({
      title: 'Rows, the largest tables',
      queries: [['topk(10, max by (service, table) (postgresql_rows{state="live"}))', '{{service}} {{table}}']],
    }),
    lines({
      title: 'Dead rows, where there are most',
      says: 'Autovacuum takes them away within minutes',
      queries: [['topk(10, max by (service, table) (postgresql_rows{state="dead"}))', '{{service}} {{table}}']],
    }),
    lines({
      title: 'Old rows removed, an hour',
      queries: [
        [`sum by (service, table) (rate(retention_rows_removed_total[${range}])) * 3600`, '{{service}} {{table}}'],
      ],
    }),
    lines({
      title: 'Last copied',
      unit: 's',
      queries: [['time() - max(backup_last_success_timestamp_seconds)', 'ago']],
    }),
  ],
  [
    'The data',
    lines({
      title: 'Invariants that do not hold',
      says: 'Each must be 0',
      queries: [['max by (invariant) (micromart_invariant_violations)', '{{invariant}}']],
    }),
    lines({
      title: 'Last checked',
      unit: 's',
      queries: [['time() - max(micromart_invariants_checked_timestamp_seconds)', 'ago']],
    }),
    lines({
      title: 'A check takes',
      unit: 's',
      queries: [['max(micromart_invariants_check_duration_seconds)', 'duration']],
    }),
  ],
)
