import type { Alerts } from './alert.ts'

/** Of the data itself. */
export const dataAlerts: Alerts = (times) => [
  {
    name: 'InvariantViolated',
    severity: 'page',
    expr: 'max by (invariant) (micromart_invariant_violations) > 0',
    for: '1m',
    summary: '{{ $labels.invariant }} does not hold: {{ $value }} breaches',
  },
  {
    name: 'InvariantsUnchecked',
    severity: 'ticket',
    expr: `time() - max(micromart_invariants_checked_timestamp_seconds) > ${times.patience(600)}`,
    for: '1m',
    summary: 'Nobody has checked the data for {{ $value | humanizeDuration }}',
  },
  {
    name: 'SearchEmpty',
    severity: 'page',
    expr: 'max(search_documents) == 0',
    for: '2m',
    summary: 'Search has no product: customers find nothing',
    labels: { service: 'search' },
  },
]
