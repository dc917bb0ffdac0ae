import { endProcess, onStop } from '@micromart/lifecycle'
import { createLogger, startTelemetry } from '@micromart/telemetry'
import { z } from 'zod'
import { parseConfig, readConfig } from './config.ts'
import { runRouter } from './run-router.ts'

const environment = z.object({
  MICROMART_MODE: z.enum(['development', 'production']).default('development'),
  MICROMART_HOST: z.string().default('127.0.0.1'),
  MICROMART_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  MICROMART_ADMIN_PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  MICROMART_SUPERGRAPH: z.string().min(1),
  MICROMART_ROUTER_CONFIG: z.string().optional(),
  MICROMART_PARENT: z.enum(['pipe']).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
})

/** The router as a process: settings from the environment, gone on SIGTERM, SIGINT, or when its parent's pipe closes. */
async function main(): Promise<void> {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) throw new Error(`The environment is wrong:\n${z.prettifyError(parsed.error)}`)
  const env = parsed.data
  const config = env.MICROMART_ROUTER_CONFIG
    ? readConfig(env.MICROMART_ROUTER_CONFIG, process.env)
    : parseConfig({}, process.env)
  const telemetry = await startTelemetry({
    service: 'router',
    endpoint: config.telemetry.endpoint ?? env.OTEL_EXPORTER_OTLP_ENDPOINT,
  })
  const log = createLogger({ service: 'router', level: config.telemetry.logLevel })
  const router = await runRouter({
    supergraph: env.MICROMART_SUPERGRAPH,
    config,
    host: env.MICROMART_HOST,
    port: env.MICROMART_PORT,
    adminPort: env.MICROMART_ADMIN_PORT,
    production: env.MICROMART_MODE === 'production',
    log,
  })
  onStop(env.MICROMART_PARENT, (reason) => {
    const steps = [['router', router.stop] as const, ['telemetry', () => telemetry.stop()] as const]
    void endProcess(steps, { log, reason })
  })
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
})
