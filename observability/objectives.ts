/** What customers are promised, over thirty days. */
export interface Objective {
  name: string
  /** The promise as a sentence. */
  promise: string
  /** The least share of good among all. */
  target: number
  /** The alert that tells when the budget burns; it has a runbook of this name. */
  alert: string
  /** The share that was not good within a range such as `5m`, from 0 to 1, as PromQL; no series where nothing was asked. */
  errorRatio(range: string): string
}

/** Codes of answers that are our fault; the viewer counts the same. What a client sent wrong, and what he may not, is none of ours. */
export const faultCodes: readonly string[] = [
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'OVERLOADED',
  'OPERATION_NOT_PLANNABLE',
]
/** What an operation may take, in seconds; a bucket's bound. */
const answeredWithinS = 0.5
/** What a checkout may take until its order is confirmed, in seconds; a bucket's bound. */
const confirmedWithinS = 10
/** By the clock: what it says now, every evaluation, is 1 where all is well and else 0. */
const shareOfTime = (record: string) => (range: string) => `1 - avg_over_time(${record}[${range}])`

const shareOf = (bad: string, all: string) => `((${bad}) or vector(0)) / (${all} > 0)`

/** A whole number is written with a point by Prometheus 3, and as it comes by those before. */
const bound = (seconds: number) => (Number.isInteger(seconds) ? `le=~"${seconds}|${seconds}.0"` : `le="${seconds}"`)

/** @param matchers of the histogram's series. */
const slow =
  (metric: string, boundS: number, ...matchers: string[]) =>
  (range: string) => {
    const rate = (suffix: string, ...further: string[]) => {
      const all = [...further, ...matchers].join(',')
      return `sum(rate(${metric}_${suffix}${all && `{${all}}`}[${range}]))`
    }
    return `(${rate('count')} - ${rate('bucket', bound(boundS))}) / (${rate('count')} > 0)`
  }

export const freshRecord = 'micromart:fresh:bool'
export const mailsRecord = 'micromart:mails_in_time:bool'

export const objectives: readonly Objective[] = [
  {
    name: 'availability',
    promise: 'Of all operations that reach the router, 99.9 % are answered without a fault of ours',
    target: 0.999,
    alert: 'AvailabilityBudgetBurns',
    errorRatio: (range) =>
      shareOf(
        `sum(rate(graphql_server_operations_total{code=~"${faultCodes.join('|')}"}[${range}]))`,
        `sum(rate(graphql_server_operations_total[${range}]))`,
      ),
  },
  {
    name: 'latency',
    promise: `Of all queries and mutations, 99 % are answered within ${answeredWithinS * 1000} ms`,
    target: 0.99,
    alert: 'LatencyBudgetBurns',
    errorRatio: slow(
      'graphql_server_operation_duration_seconds',
      answeredWithinS,
      'graphql_operation_type=~"query|mutation"',
    ),
  },
  {
    name: 'confirmation',
    promise: `Of all orders that get confirmed, 99 % are so within ${confirmedWithinS} s of being placed`,
    target: 0.99,
    alert: 'ConfirmationBudgetBurns',
    errorRatio: slow('orders_time_to_confirmed_seconds', confirmedWithinS),
  },
  {
    name: 'freshness',
    promise: 'For 99.5 % of the time what is changed reaches the log within 10 s, and search and the caches hear of it',
    target: 0.995,
    alert: 'FreshnessBudgetBurns',
    errorRatio: shareOfTime(freshRecord),
  },
  {
    name: 'mails',
    promise: 'For 99 % of the time no mail waits longer than 60 s to be handed to the mail server',
    target: 0.99,
    alert: 'MailBudgetBurns',
    errorRatio: shareOfTime(mailsRecord),
  },
]
