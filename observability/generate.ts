import type { GeneratedFile } from '@micromart/generated-files'
import { alertmanagerConfig, intoMailbox } from './alerting/alertmanager.ts'
import { prometheusConfig } from './alerting/prometheus.ts'
import { dashboards } from './dashboards/index.ts'
import { causeGroups, processes, ruleFile, ruleGroups } from './rules/index.ts'
import { objectiveGroups } from './rules/objectives.ts'
import { asTheyAre } from './rules/times.ts'
import { yamlFile } from './written-yaml.ts'

/** What Prometheus, Alertmanager and Grafana read of the shop's; paths are relative to the project's root. */
export function generateObservability(): GeneratedFile[] {
  return [
    yamlFile(
      'observability/generated/rules/objectives.yaml',
      ['What is promised, and how fast its budget burns; promtool check rules FILE.'],
      ruleFile(objectiveGroups(asTheyAre)),
    ),
    yamlFile(
      'observability/generated/rules/causes.yaml',
      ['What is wrong, whatever comes of it; promtool check rules FILE.'],
      ruleFile(causeGroups()),
    ),
    yamlFile(
      'observability/generated/alertmanager.yaml',
      ['Who hears of an alert; amtool check-config FILE. In the compose file the mailbox stands in for everybody.'],
      alertmanagerConfig(intoMailbox),
    ),
    yamlFile(
      'observability/generated/prometheus.yaml',
      ['Whom Prometheus asks where the shop is in containers.'],
      prometheusConfig({
        // The stand-in for a payment provider has a worker, too, which may stand still.
        targets: [...processes, 'payments-sandbox'].map((process) => ({ address: `${process}:4001`, process })),
        interval: '15s',
        ruleFiles: ['/etc/micromart/rules/*.yaml'],
        alertmanager: 'alertmanager:9093',
      }),
    ),
    yamlFile('k8s/components/prometheus-operator/rules.yaml', [], {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: 'micromart', namespace: 'micromart' },
      spec: ruleFile(ruleGroups()),
    }),
    ...Object.entries(dashboards).map(([name, dashboard]) => ({
      path: `observability/generated/dashboards/${name}.json`,
      content: `${JSON.stringify(dashboard, null, 2)}\n`,
    })),
  ]
}
