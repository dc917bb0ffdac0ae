import { alertsOf, ruleGroups } from '@micromart/observability/rules'
import { describe, expect, it } from 'vitest'
import { describedMetrics } from '../operating/metrics-page.ts'
import { family, metricNames } from './metric-names.ts'
import { panelQuestions, ruleQuestions } from './questions.ts'

/** Metrics that no rule and no panel asks for. */
const unasked: Record<string, string> = {
  'nodejs_active_(requests|resources).*': 'what a process waits for, for whoever looks at one',
  nodejs_active_handles: 'their sum is shown',
  'nodejs_eventloop_lag_(min|max|mean|stddev|p90)_seconds': 'half and 99 of 100 are shown',
  nodejs_eventloop_lag_seconds: 'of the scrape alone; the quantiles are shown',
  'nodejs_heap_(size_total|space_size_.*)_bytes': 'which part of the heap, for whoever looks at one',
  nodejs_version_info: 'says what runs, and nothing of how',
  'process_cpu_(user|system)_seconds_total': 'their sum is shown',
  'process_(heap|virtual_memory)_bytes': 'what is resident is shown',
  router_cache_entries: 'their bytes are shown',
  viewer_kept_bytes: 'of the viewer alone, which shows it itself',
}

/**
 * What tells of a failure, as `metric{label=value}` where a label does, with the alert that somebody hears of it by; or, in words, why nobody has to.
 * What guards the shop, and gives way, is a failure too.
 */
const guards: Record<string, string> = {
  admission_refused_total: 'OrdersRefused',
  backup_last_success_timestamp_seconds: 'BackupOld',
  'graphql_server_operations_total{code}': 'AvailabilityBudgetBurns',
  'graphql_server_operation_duration_seconds{code}': 'the same operations, timed: AvailabilityBudgetBurns',
  'graphql_subgraph_operation_duration_seconds{code}': 'SubgraphFails',
  health_ready: 'ServiceUnready',
  'http_server_request_duration_seconds{http_response_status_code}': 'PagesFail',
  http_server_refused_connections_total: 'ConnectionsRefused',
  messaging_dead_letters_total: 'what waits of them is told: DeadLettersWait',
  messaging_dead_letters_waiting: 'DeadLettersWait',
  messaging_retries_total: 'HandlingFails',
  micromart_invariant_violations: 'InvariantViolated',
  'micromart_mails_total{outcome}': 'MailsGivenUp',
  micromart_payment_declines_total: 'PaymentsDeclined',
  'micromart_payments_total{outcome}': 'PaymentsDeclined',
  'micromart_searches_total{outcome}': 'that nothing is found is an answer; an index that is gone is told: SearchEmpty',
  'micromart_sign_ins_total{outcome}': 'SignInsFail',
  'micromart_webhook_attempt_duration_seconds{outcome}': 'an attempt that fails is followed by others: WebhooksGivenUp',
  micromart_webhook_deliveries_given_up_total: 'WebhooksGivenUp',
  orders_saga_steps_overdue_total: 'SagaStepOverdue',
  'orders_sagas_ended_total{outcome}': 'a checkout that ends with nothing has ended: SagaStuck is of those that do not',
  'payments_provider_request_duration_seconds{outcome}': 'PaymentProviderFails',
  'router_cache_answers_total{result}':
    'what is not kept is asked for again; the log not being heard is told: CacheDeaf',
  'router_cache_lookups_total{result}': 'what is not there is asked for',
  'router_cache_whole_answers_lookups_total{result}': 'what is not there is asked for',
  router_cache_invalidations_heard: 'CacheDeaf',
  'router_cache_purges_total{result}': 'PurgesGivenUp',
  'router_hook_duration_seconds{outcome}': 'HooksFail',
  'router_plan_cache_lookups_total{result}': 'what is not there is planned',
  router_rate_limit_shared: 'RateLimitAlone',
  router_subgraph_address_state: 'one of several is left out, which is what several are for; all of them: BreakerOpen',
  router_subgraph_breaker_open: 'BreakerOpen',
  router_subgraph_ejections_total: 'as router_subgraph_address_state',
  'router_subgraph_request_duration_seconds{outcome}': 'operations that fail for it are told: AvailabilityBudgetBurns',
  router_subgraph_retries_total:
    'a try that is repeated is what tries are for; calls that fail: AvailabilityBudgetBurns',
  'router_subgraph_tries_total{outcome}': 'as router_subgraph_retries_total',
  'router_supergraph_loads_total{result}': 'SupergraphRefused',
  rows_in_unknown_state: 'StateUnknown',
  sibling_address_state: 'one of several is left out, which is what several are for; all of them: BreakerOpen',
  sibling_breaker_open: 'BreakerOpen',
  sibling_ejections_total: 'as sibling_address_state',
  sibling_retries_total: 'a try that is repeated is what tries are for; operations that fail for it: SubgraphFails',
  'sibling_tries_total{outcome}': 'as sibling_retries_total',
  worker_items_failing: 'WorkPutOff',
  worker_last_success_timestamp_seconds: 'WorkerStandsStill',
}

/** By what a metric is known for one that tells of a failure: its name, or a label by which what went wrong is told from what did not. */
const failing =
  /refused|retries|failing|dead_letters|given_up|overdue|ejections|violations|declines|breaker|state$|ready$|heard$|shared$|last_success/
const labels = ['outcome', 'result', 'code', 'http_response_status_code']

const described = [...(await describedMetrics()).values()].flat()
const names = new Set(described.map(({ name }) => name))
const asked = new Set(
  [...ruleQuestions(), ...panelQuestions('5m')]
    .flatMap(({ expr }) => metricNames(expr))
    .flatMap((name) => [name, family(name)]),
)
const alerts = alertsOf(ruleGroups())

describe('each metric', () => {
  it('is asked for by a rule or a panel, or says why not', () => {
    const silent = [...names].filter((name) => !asked.has(name))
    const excused = (name: string) => Object.keys(unasked).some((form) => new RegExp(`^${form}$`).test(name))
    expect(silent.filter((name) => !excused(name))).toEqual([])
    for (const form of Object.keys(unasked))
      expect(
        silent.some((name) => new RegExp(`^${form}$`).test(name)),
        form,
      ).toBe(true)
  })

  it('that tells of a failure has an alert that asks for it, or says why not', () => {
    const told = described.flatMap((metric) => {
      const label = labels.find((one) => metric.labels.includes(one))
      if (failing.test(metric.name)) return [metric.name]
      return label ? [`${metric.name}{${label}}`] : []
    })
    expect([...new Set(told)].toSorted()).toEqual(Object.keys(guards).toSorted())
    for (const [guard, alert] of Object.entries(guards)) {
      if (!/^\w+$/.test(alert)) continue
      const name = guard.replace(/\{.*/, '')
      const rules = alerts.filter((one) => one.name === alert)
      expect(rules, `${guard}: ${alert}`).not.toEqual([])
      // Those of objectives ask for what is recorded of it.
      if (alert.endsWith('BudgetBurns')) continue
      expect(
        rules.some(({ expr }) => metricNames(expr).some((one) => family(one) === name)),
        `${alert} asks for ${name}`,
      ).toBe(true)
    }
  })
})
