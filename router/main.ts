import { endProcess, onReload, onStop } from '@micromart/lifecycle'
import { InvalidSettings, processSettings, readSettings, startOrExit, tlsFiles } from '@micromart/settings'
import { createLogger } from '@micromart/telemetry'
import { z } from 'zod'
import { keepCompiledCode } from './compiled-code.ts'
import { parseConfig, readConfig } from './config/read-config.ts'
import type { RouterConfig } from './config/schema.ts'
import { secretVariables } from './config/secret-variables.ts'
import { type RunningRouter, runRouter } from './run-router.ts'

const schema = processSettings.extend({
  port: processSettings.shape.port.default(4000),
  adminPort: processSettings.shape.adminPort.default(4001),
  /** Beats what the configuration says. */
  logLevel: processSettings.shape.logLevel.unwrap().optional(),
  supergraph: z.string().min(1),
  routerConfig: z.string().optional(),
})

/** The router as a process: settings from the environment, gone on SIGTERM, SIGINT, or when its parent's pipe closes. */
async function main(): Promise<void> {
  const { settings, config } = readEverything(process.env)
  const production = settings.mode === 'production'
  if (production) keepCompiledCode()
  const log = createLogger({ service: 'router', level: settings.logLevel ?? config.telemetry.logLevel })
  let router: RunningRouter | undefined
  onStop(settings.parent, (reason) => {
    void endProcess([['router', () => router?.stop()]], { log, reason })
  })
  router = await runRouter({
    supergraph: settings.supergraph,
    config,
    environment: process.env,
    host: settings.host,
    port: settings.port,
    adminPort: settings.adminPort,
    metricsPort: settings.metricsPort,
    production,
    log,
    tls: tlsFiles(process.env),
  })
  onReload(() => void router?.reload())
}

/** Settings and configuration file. Throws InvalidSettings with the faults of both. */
function readEverything(env: NodeJS.ProcessEnv): { settings: z.infer<typeof schema>; config: RouterConfig } {
  const faults: string[] = []
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof InvalidSettings)) throw error
      faults.push(error.message)
    }
  }
  const file = env.MICROMART_ROUTER_CONFIG
  const settings = attempt(() => readSettings(schema, env, { others: file === undefined ? [] : secretVariables(file) }))
  const config = attempt(() => (file === undefined ? parseConfig({}, env) : readConfig(file, env)))
  if (!settings || !config) throw new InvalidSettings(faults.join('\n'))
  return { settings, config }
}

await startOrExit('router', main)
