import { telemetrySettings } from '@micromart/settings'
import { type Logger, processIdentity, startTelemetry, type Telemetry, tellUnheard } from '@micromart/telemetry'
import type { Registry } from 'prom-client'
import type { RouterConfig } from '../config/schema.ts'

interface SendTelemetry {
  config: Pick<RouterConfig, 'telemetry'>
  /** OpenTelemetry's variables. */
  environment: NodeJS.ProcessEnv
  registry: Registry
  log: Logger
}

/** Sends what the configuration and the environment ask for; null where that is nothing. Traces travel without it, too. Throws InvalidSettings. */
export async function sendTelemetry({ config, environment, ...rest }: SendTelemetry): Promise<Telemetry | null> {
  const settings = telemetrySettings(environment, config.telemetry.endpoint)
  if (!(settings.traces ?? settings.metrics ?? settings.logs)) {
    tellUnheard(rest.log, settings)
    return null
  }
  return startTelemetry({ process: processIdentity('router', environment), settings, ...rest })
}
