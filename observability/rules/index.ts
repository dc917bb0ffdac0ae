import { services as subgraphs } from '@micromart/subgraphs'
import type { Alert, Group } from './alert.ts'
import { checkoutAlerts } from './checkout.ts'
import { dataAlerts } from './data.ts'
import { limitAlerts } from './limits.ts'
import { messageAlerts } from './messages.ts'
import { objectiveGroups } from './objectives.ts'
import { processAlerts } from './processes.ts'
import { routerAlerts } from './router.ts'
import { asTheyAre, type Times } from './times.ts'

export type { Alert, Group, Recording } from './alert.ts'
export { jobName } from './job.ts'

export const processes: readonly string[] = ['router', 'storefront', ...subgraphs]

/** Of what is wrong, whatever comes of it. */
export function causeGroups(times: Times = asTheyAre): Group[] {
  const causes = {
    processes: processAlerts,
    limits: limitAlerts,
    messages: messageAlerts,
    checkout: checkoutAlerts,
    data: dataAlerts,
    router: routerAlerts,
  }
  return Object.entries(causes).map(([name, alerts]) => ({
    name: `micromart-${name}`,
    rules: alerts(times, processes),
  }))
}

/** All rules, for Prometheus to evaluate. */
export const ruleGroups = (times: Times = asTheyAre): Group[] => [...objectiveGroups(times), ...causeGroups(times)]

export const alertsOf = (groups: readonly Group[]): Alert[] =>
  groups.flatMap(({ rules }) => rules.filter((rule): rule is Alert => 'name' in rule))

/** Groups as Prometheus reads them in a rules file, and in a PrometheusRule. */
export function ruleFile(groups: readonly Group[], times: Times = asTheyAre): { groups: object[] } {
  return {
    groups: groups.map(({ name, rules }) => ({
      name,
      rules: rules.map((rule) => ('name' in rule ? written(rule, times) : rule)),
    })),
  }
}

const written = ({ name, severity, expr, for: span, summary, labels }: Alert, times: Times) => ({
  alert: name,
  expr,
  ...(span && { for: times.span(span) }),
  labels: { severity, ...labels },
  annotations: { summary, runbook: `observability/runbooks/${name}.md` },
})
