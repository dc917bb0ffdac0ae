import { openPeer } from '@micromart/peers'
import { telemetrySettings } from '@micromart/settings'
import { createLogger, processIdentity, startTelemetry } from '@micromart/telemetry'
import { openIdentityOf } from '@micromart/tls'
import { armFailpoints } from './failpoint.ts'
import { openCredentials } from './http/credentials.ts'
import { openMetrics } from './metrics.ts'
import type { ServiceSettings } from './settings.ts'
import type { Frame } from './subgraph.ts'

export type ProcessParts = Awaited<ReturnType<typeof openProcessParts>>

/** What a service's process has before it knows its database: how it tells of itself, and by what others know it. */
export async function openProcessParts(name: string, settings: ServiceSettings) {
  const log = createLogger({ service: name, level: settings.logLevel })
  const metrics = openMetrics(name)
  const telemetry = await startTelemetry({
    process: processIdentity(name),
    settings: telemetrySettings(process.env),
    registry: metrics.registry,
    log,
  })
  armFailpoints(settings.failpoints)
  const credentials = openCredentials(settings, process.env, log)
  const identity = await openIdentityOf(process.env, log)
  metrics.measureCertificates(identity)
  const open: Frame<unknown>['openPeer'] = (urls, options) => openPeer({ urls, identity, ...options })
  return { log, metrics, telemetry, credentials, identity, openPeer: open }
}
