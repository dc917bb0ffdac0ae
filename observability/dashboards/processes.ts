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
)
