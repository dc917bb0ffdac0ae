import { host } from '../ports.ts'
import type { PlanInput, ProcessPlan } from './plan.ts'

/** How long a span may wait to be sent (ms): who looks at a page does not want to wait long. */
const DELAY_MS = 1_000

/** Has all processes send their traces to the viewer, and the viewer look at all processes. */
export function tellViewer(
  plans: readonly ProcessPlan[],
  { ports, logsDir, environment }: Pick<PlanInput, 'ports' | 'logsDir' | 'environment'>,
): void {
  const endpoint = `http://${host}:${ports.viewer}`
  for (const { kind, env } of plans) {
    if (kind === 'viewer') {
      env.MICROMART_VIEWER_TARGETS = plans.map(({ name, admin }) => `${name}=${admin}`).join()
      env.MICROMART_VIEWER_LOGS_DIR = logsDir
      continue
    }
    if (kind === 'storefront') env.MICROMART_TRACES_URL = `${endpoint}/search?q={number}`
    env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint
    // What is said of traces alone would go before that.
    if (environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT = `${endpoint}/v1/traces`
    // Whoever looks for an order's trace is to find it.
    if (!environment.OTEL_TRACES_SAMPLER) env.OTEL_TRACES_SAMPLER = 'parentbased_always_on'
    if (!environment.OTEL_BSP_SCHEDULE_DELAY) env.OTEL_BSP_SCHEDULE_DELAY = String(DELAY_MS)
  }
}
