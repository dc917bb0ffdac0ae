import { parseArgs } from 'node:util'
import { onReload, onStop } from '@micromart/lifecycle'
import {
  ConfigError,
  isUrl,
  keepCompiledCode,
  ModuleError,
  PortError,
  parseConfig,
  readConfig,
  runRouter,
  SupergraphError,
  secretVariables,
} from '@micromart/router'
import { fromCaller } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { InvalidSettings, processSettings, readSettings, tlsFiles } from '@micromart/settings'
import { z } from 'zod'

export const help = `npm run router -- --supergraph FILE|URL [OPTIONS]

The router alone, for any Federation 2 supergraph: no shop, no database, no event log.

  --supergraph FILE    the composed supergraph's SDL; or a URL of it, which is polled (by ETag) and waited for at the start
  --config FILE        its configuration, JSON or YAML, safe defaults without one; or FILE,FILE, each laid over those before it
  --module FILE        an ES module of hooks: code of your own that sees requests, calls to subgraphs and answers; see Hooks
                       in router/README.md
  --port N             where it serves /graphql (4000)
  --admin-port N       where it serves /health and /metrics (the port + 1)
  --host ADDRESS       where it listens (127.0.0.1)
  --production         production mode, which MICROMART_MODE=production or else NODE_ENV=production has it in too: no
                       introspection unless the configuration says so, no GraphiQL, no query plans, and what the
                       configuration takes from the environment must be fit to be a secret
  --help               this text

SIGHUP has it read the supergraph again; router/README.md says what is read again by itself. Every option of the configuration is
in docs/router-configuration.md. TLS_CERT_FILE, TLS_KEY_FILE and TLS_CA_FILE name what it shows to subgraphs over https, and judges them by.`

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      supergraph: { type: 'string' },
      config: { type: 'string' },
      module: { type: 'string' },
      port: { type: 'string', default: '4000' },
      'admin-port': { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      production: { type: 'boolean', default: false },
    },
  })
  if (values.supergraph === undefined) {
    console.error('--supergraph FILE or URL is needed. See npm run router -- --help.')
    return 2
  }
  const port = portOf('--port', values.port)
  const adminPort = port === null ? null : portOf('--admin-port', values['admin-port'] ?? String(port && port + 1))
  if (port === null || adminPort === null) return 2
  const supergraph = isUrl(values.supergraph) ? values.supergraph : fromCaller(values.supergraph)
  const files = values.config?.split(',').map(fromCaller).join()
  const router = await mendable(supergraph, () => {
    const production = isProduction(values.production, files)
    if (production) keepCompiledCode()
    return runRouter({
      supergraph,
      config: files ? readConfig(files, process.env) : parseConfig({}, process.env),
      environment: process.env,
      module: values.module === undefined ? undefined : fromCaller(values.module),
      host: values.host,
      port,
      adminPort,
      production,
      tls: tlsFiles(process.env),
    })
  })
  console.error(`Router: ${router.url}/graphql, admin: ${router.admin}. Ctrl-C stops it.`)
  onReload(() => void router.reload())
  await new Promise<void>((resolve) => onStop(undefined, () => resolve()))
  await router.stop()
  return 0
}

/** Throws InvalidSettings where secrets are none. */
function isProduction(asked: boolean, files: string | undefined): boolean {
  const { MICROMART_MODE: said, NODE_ENV } = process.env
  const mode = asked ? 'production' : (said ?? (NODE_ENV === 'production' ? NODE_ENV : undefined))
  const others = files ? secretVariables(files) : []
  const given = others.flatMap((name) => [name, `${name}_FILE`]).map((name) => [name, process.env[name]])
  const environment = { ...Object.fromEntries(given), MICROMART_MODE: mode }
  return readSettings(z.object({ mode: processSettings.shape.mode }), environment, { others }).mode === 'production'
}

function portOf(option: string, text: string): number | null {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  console.error(`${option} ${text} is not a port`)
  return null
}

/** Has what keeps a router from starting told together with how to mend it; throws OperatorError. */
async function mendable<T>(supergraph: string, start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    if (error instanceof SupergraphError) {
      const faults = error.faults.map((fault) => fault.replace(/\.$/, '')).join('; ')
      throw new OperatorError(
        `${supergraph} cannot be served: ${faults}. Give --supergraph the SDL that composition writes, such as schema/supergraph.graphql.`,
      )
    }
    if (!(error instanceof InvalidSettings || error instanceof PortError)) throw error
    throw new OperatorError(`${error.message}\n${remedyOf(error)}`)
  }
}

function remedyOf(error: InvalidSettings | PortError): string {
  if (error instanceof PortError) return 'End what listens there, or choose another with --port and --admin-port.'
  if (error instanceof ModuleError) return 'Mend it, or leave it out: --module, or hooks.module in what --config names.'
  if (error instanceof ConfigError) return 'Mend what --config names, or leave it out for safe defaults.'
  return 'Mend these variables, or leave them out.'
}
