import { dashboards } from '@micromart/observability/dashboards'
import { type Group, ruleGroups } from '@micromart/observability/rules'

/** An expression of PromQL, and where it stands. */
export interface Question {
  of: string
  expr: string
}

/** All that panels ask. @param range in place of what Grafana fills in. */
export function panelQuestions(range: string): Question[] {
  return Object.entries(dashboards).flatMap(([name, { panels = [] }]) =>
    panels.flatMap((panel) =>
      targetsOf(panel).map(({ expr }) => ({
        of: `${name}: ${'title' in panel ? panel.title : ''}`,
        expr: expr.replaceAll('$__rate_interval', range),
      })),
    ),
  )
}

/** All that rules ask. */
export const ruleQuestions = (groups: readonly Group[] = ruleGroups()): Question[] =>
  groups.flatMap(({ rules }) =>
    rules.map((rule) => ({ of: 'name' in rule ? rule.name : rule.record, expr: rule.expr })),
  )

/** What rules record. */
export const recorded = (groups: readonly Group[] = ruleGroups()): Set<string> =>
  new Set(groups.flatMap(({ rules }) => rules.flatMap((rule) => ('record' in rule ? [rule.record] : []))))

function targetsOf(panel: object): { expr: string }[] {
  return 'targets' in panel ? (panel.targets as { expr: string }[]) : []
}
