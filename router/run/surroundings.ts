import { createLogger, type Logger } from '@micromart/telemetry'
import { type Identity, openIdentity } from '@micromart/tls'
import { type Hooks, openHooks } from '../hooks/open-hooks.ts'
import { createMetrics, type RouterMetrics } from '../observability/metrics.ts'
import { sendTelemetry } from '../observability/send-telemetry.ts'
import { type HeaderVariables, openHeaderVariables } from '../subgraphs/header-variables.ts'
import { type SentHeaders, sentHeaders } from './sent-headers.ts'
import type { RunRouterSettings } from './settings.ts'

/** What a router has before it knows a supergraph, and until it has ended. */
export interface Surroundings {
  log: Logger
  metrics: RouterMetrics
  /** Shown to subgraphs and issuers; undefined where it speaks no TLS. */
  identity: Identity | undefined
  /** Null without a module of them. */
  hooks: Hooks | null
  variables: HeaderVariables
  headers: SentHeaders
  close(): Promise<void>
}

/** @throws ModuleError, or InvalidSettings for TLS files or telemetry */
export async function openSurroundings(settings: RunRouterSettings): Promise<Surroundings> {
  const { config, environment, production, tls } = settings
  const log = settings.log ?? createLogger({ service: 'router', level: config.telemetry.logLevel })
  const identity = tls && (await openIdentity(tls, log))
  const metrics = createMetrics()
  metrics.measureCertificates(identity)
  const { registry } = metrics
  const telemetry = await sendTelemetry({ config, environment, registry, log })
  const module = settings.module ?? config.hooks.module
  const hooks = module === undefined ? null : await openHooks(module, { ...config.hooks, registry, log })
  const variables = openHeaderVariables({ environment, production, log, everyMs: settings.rereadMs })
  return {
    log,
    metrics,
    identity,
    hooks,
    variables,
    headers: sentHeaders(config, variables),
    async close() {
      await hooks?.close()
      identity?.close()
      variables.close()
      await telemetry?.stop()
    },
  }
}
