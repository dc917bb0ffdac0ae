import { dashboard, lines, quantile } from './panels.ts'

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
