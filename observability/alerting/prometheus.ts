import { jobName } from '../rules/job.ts'

export interface Target {
  /** HOST:PORT of its admin port. */
  address: string
  /** The router's or a subgraph's name, whichever replica it is. */
  process: string
}

interface PrometheusOptions {
  targets: readonly Target[]
  /** How often processes are asked, and rules are; such as `15s`. */
  interval: string
  ruleFiles: readonly string[]
  /** HOST:PORT of an Alertmanager; nobody hears of alerts without one. */
  alertmanager?: string
}

/** Whom Prometheus asks, as it reads it. */
export function prometheusConfig({ targets, interval, ruleFiles, alertmanager }: PrometheusOptions): object {
  return {
    global: { scrape_interval: interval, scrape_timeout: interval, evaluation_interval: interval },
    rule_files: ruleFiles,
    ...(alertmanager && { alerting: { alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }] } }),
    scrape_configs: [
      {
        job_name: jobName,
        static_configs: targets.map(({ address, process }) => ({ targets: [address], labels: { process } })),
      },
    ],
  }
}
