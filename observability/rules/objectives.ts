import { freshRecord, mailsRecord, type Objective, objectives } from '../objectives.ts'
import type { Alert, Group, Recording, Severity } from './alert.ts'
import type { Duration, Times } from './times.ts'

/**
 * How fast a budget of thirty days may burn, after the SRE workbook, chapter 5: over the long range so that a hiccup wakes nobody, and over
 * the short one so that it ends soon after its cause. 14.4 for an hour is 2 % of the budget, 6 for six hours 5 %, 3 for a day and 1 for
 * three days 10 %.
 */
const burns: readonly { long: Duration; short: Duration; factor: number; severity: Severity }[] = [
  { long: '1h', short: '5m', factor: 14.4, severity: 'page' },
  { long: '6h', short: '30m', factor: 6, severity: 'page' },
  { long: '1d', short: '2h', factor: 3, severity: 'ticket' },
  { long: '3d', short: '6h', factor: 1, severity: 'ticket' },
]
const ranges: readonly Duration[] = ['5m', '30m', '1h', '2h', '6h', '1d', '3d']

const ratioOver = (range: Duration) => `slo:error_ratio:rate${range}`
/** The share of the budget of thirty days that is left: 1 untouched, below 0 overdrawn. */
const budgetLeft = 'slo:error_budget_left:ratio'

export function objectiveGroups(times: Times): Group[] {
  return [
    { name: 'micromart-states', rules: states(times) },
    ...objectives.map((objective) => ({
      name: `micromart-objective-${objective.name}`,
      rules: [...recordings(objective, times), ...alerts(objective)],
    })),
  ]
}

/** Whether all is well right now, for the objectives that are a share of time. */
const states = (times: Times): Recording[] => [
  {
    record: freshRecord,
    expr: [
      `(max(outbox_oldest_message_age_seconds) < bool ${times.patience(10)})`,
      '((sum(messaging_consumer_lag_records{consumer_group="search"}) or vector(0)) < bool 100)',
      // A router without a cache hears nothing.
      '(min(router_cache_invalidations_heard) or vector(1))',
    ].join(' * '),
  },
  { record: mailsRecord, expr: `max(micromart_mails_oldest_age_seconds) < bool ${times.patience(60)}` },
]

function recordings({ name, target, errorRatio }: Objective, times: Times): Recording[] {
  const labels = { objective: name }
  const whole = `{objective="${name}"}[${times.span('30d')}]`
  const short = ratioOver('5m')
  return [
    ...ranges.map((range) => ({ record: ratioOver(range), expr: errorRatio(times.span(range)), labels })),
    {
      record: budgetLeft,
      expr: `1 - avg_over_time(${short}${whole}) / ${budget(target)}`,
      labels,
    },
  ]
}

const alerts = ({ name, promise, target, alert }: Objective): Alert[] =>
  burns.map(({ long, short, factor, severity }) => {
    const tooFast = (range: Duration) =>
      `${ratioOver(range)}{objective="${name}"} > ${rounded(factor * budget(target))}`
    return {
      name: alert,
      severity,
      expr: `${tooFast(long)} and ${tooFast(short)}`,
      summary: `${promise}: over the last ${long} {{ $value | humanizePercentage }} was not so`,
      labels: { objective: name, burning: long },
    }
  })

const budget = (target: number) => rounded(1 - target)
const rounded = (ratio: number) => Number(ratio.toFixed(6))
