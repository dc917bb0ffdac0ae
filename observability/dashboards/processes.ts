import { job } from '../rules/job.ts'
import { dashboard, lines, range } from './panels.ts'

const legend = '{{service_instance_id}}'
const of = (expr: string, unit?: string) => ({ unit, queries: [[expr, legend] as const] })

export const processes = dashboard(
  'micromart-processes',
  'MicroMart · Node processes',
  [
    'The loop',
    lines({ title: 'Lag, half', ...of('nodejs_eventloop_lag_p50_seconds', 's') }),
    lines({ title: 'Lag, 99 of 100', ...of('nodejs_eventloop_lag_p99_seconds', 's') }),
    lines({
      title: 'Processor time',
      says: 'In cores; a process has one thread, and a few besides',
      ...of(`rate(process_cpu_seconds_total{${job}}[${range}])`),
    }),
  ],
  [
    'Memory',
    lines({ title: 'Resident', ...of(`process_resident_memory_bytes{${job}}`, 'bytes') }),
    lines({ title: 'Heap in use', ...of('nodejs_heap_size_used_bytes', 'bytes') }),
    lines({ title: 'Beside the heap', ...of('nodejs_external_memory_bytes', 'bytes') }),
  ],
  [
    'What it holds',
    lines({
      title: 'Collecting',
      says: 'Share of the time',
      ...of(`sum by (service_instance_id) (rate(nodejs_gc_duration_seconds_sum[${range}]))`, 'percentunit'),
    }),
    lines({ title: 'Files and sockets open', ...of(`process_open_fds{${job}}`) }),
    lines({ title: 'Handles', ...of('nodejs_active_handles_total') }),
  ],
  [
    'What it does by itself, and what ends',
    lines({
      title: 'Workers were done last',
      unit: 's',
      queries: [['time() - worker_last_success_timestamp_seconds', `${legend} {{worker}}`]],
    }),
    lines({ title: 'Tried again and again', queries: [['max by (service) (worker_items_failing)', '{{service}}']] }),
    lines({
      title: 'In states of another version',
      says: 'Rows of which nothing becomes until a version is there that knows what they say',
      queries: [['max by (service, table, column) (rows_in_unknown_state)', '{{service}} {{table}}.{{column}}']],
    }),
    lines({
      title: 'Certificates are good for',
      says: 'Where processes speak mTLS; and until the next key signs access tokens',
      unit: 's',
      queries: [
        ['tls_certificate_not_after_timestamp_seconds - time()', `${legend} {{certificate}}`],
        ['max(signing_key_due_timestamp_seconds) - time()', 'signing key'],
      ],
    }),
  ],
)
