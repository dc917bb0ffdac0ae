import { alertmanagerConfig, intoMailbox } from '@micromart/observability/alertmanager'
import { alertsOf, ruleGroups } from '@micromart/observability/rules'
import { services } from '@micromart/subgraphs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

type Labels = Record<string, string>

const matchers = z.array(z.string())
const config = z
  .object({
    route: z.object({ group_by: matchers }),
    inhibit_rules: z.array(z.object({ source_matchers: matchers, target_matchers: matchers, equal: matchers })),
  })
  .parse(alertmanagerConfig(intoMailbox))

/** As Alertmanager has it: https://prometheus.io/docs/alerting/latest/configuration/#matcher */
function matches(labels: Labels, all: readonly string[]): boolean {
  return all.every((matcher) => {
    const [, label = '', isPattern, value = ''] = /^(\w+)=(~?)"(.*)"$/.exec(matcher) ?? []
    return new RegExp(isPattern ? `^(?:${value})$` : `^${value}$`).test(labels[label] ?? '')
  })
}

/** Of alerts that fire at once: how often somebody is woken up, and by which. */
function pagesOf(firing: readonly Labels[]): string[] {
  const inhibited = (target: Labels) =>
    config.inhibit_rules.some(
      ({ source_matchers, target_matchers, equal }) =>
        matches(target, target_matchers) &&
        firing.some(
          (source) =>
            source !== target &&
            matches(source, source_matchers) &&
            equal.every((label) => (source[label] ?? '') === (target[label] ?? '')),
        ),
    )
  const told = firing.filter((alert) => alert.severity === 'page' && !inhibited(alert))
  return [...new Set(told.map((alert) => config.route.group_by.map((label) => alert[label] ?? '').join()))].sort()
}

const page = (alertname: string, labels: Labels = {}): Labels => ({ alertname, severity: 'page', ...labels })
const allPages = [
  ...new Set(
    alertsOf(ruleGroups())
      .filter(({ severity }) => severity === 'page')
      .map(({ name }) => name),
  ),
]

/** What wakes somebody up whoever serves, since no service that is away brings it about. */
const apart = [
  'CertificateEnds',
  'DeadRowsPileUp',
  'DiskRunsOut',
  'InvariantViolated',
  'OrdersRefused',
  'PaymentProviderFails',
  'PaymentProviderSlow',
]
const effects = allPages.filter((name) => !['ServiceDown', 'ServiceUnready', ...apart].includes(name))
/** All that may come of a service, with the service where an alert has one. */
const comesOf = (service: string): Labels[] => effects.map((name) => page(name, ofService.has(name) ? { service } : {}))
const ofService = new Set(['ConsumerStandsStill', 'OutboxGrows', 'PoolExhausted', 'SearchEmpty'])

describe('who is on call is woken up once', () => {
  it('by a PostgreSQL of all services that is away', () => {
    const firing = services.flatMap((service) => [page('ServiceUnready', { service }), ...comesOf(service)])
    // Search cannot say how much its index has.
    expect(
      pagesOf(firing.filter(({ alertname }) => !['SearchEmpty', 'EventLogDown'].includes(alertname ?? ''))),
    ).toEqual(['ServiceUnready'])
  })

  it('by all services that are down', () => {
    expect(pagesOf(services.map((service) => page('ServiceDown', { service })))).toEqual(['ServiceDown'])
  })

  it('by an event log that is away, but for what customers may notice of it', () => {
    const firing = ['EventLogDown', 'SagaStuck', 'FreshnessBudgetBurns'].map((name) => page(name))
    const standing = services.flatMap((service) => [
      page('OutboxGrows', { service }),
      page('ConsumerStandsStill', { service }),
    ])
    expect(pagesOf([...firing, ...standing])).toEqual(['EventLogDown'])
  })
})

describe('what has other causes', () => {
  it('is told beside a service that is away', () => {
    const search = page('ServiceUnready', { service: 'search' })
    for (const other of ['SagaStuck', 'MailBudgetBurns', ...apart]) {
      expect(pagesOf([search, page(other)]), other).toEqual([other, 'ServiceUnready'].sort())
    }
    expect(pagesOf([search, page('OutboxGrows', { service: 'orders' })])).toEqual(['OutboxGrows', 'ServiceUnready'])
  })
})
