import { parseArgs } from 'node:util'
import { onStop } from '@micromart/lifecycle'
import { ConfigError, PortError, parseConfig, readConfig, runRouter, SupergraphError } from '@micromart/router'
import { fromCaller } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { InvalidSettings, tlsFiles } from '@micromart/settings'

export const help = `npm run router -- --supergraph FILE [OPTIONS]

The router alone, for any Federation 2 supergraph: no shop, no database, no event log.

  --supergraph FILE    the composed supergraph's SDL
  --config FILE        its configuration, JSON or YAML, safe defaults without one; or FILE,FILE, each laid over those before it
  --port N             where it serves /graphql (4000)
  --admin-port N       where it serves /health and /metrics (the port + 1)
  --host ADDRESS       where it listens (127.0.0.1)
  --help               this text

TLS_CERT_FILE, TLS_KEY_FILE and TLS_CA_FILE name what it shows to subgraphs over https, and judges them by.`

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      supergraph: { type: 'string' },
      config: { type: 'string' },
      port: { type: 'string', default: '4000' },
      'admin-port': { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  })
  if (values.supergraph === undefined) {
    console.error('--supergraph FILE is needed. See npm run router -- --help.')
    return 2
  }
  const port = portOf('--port', values.port)
  const adminPort = port === null ? null : portOf('--admin-port', values['admin-port'] ?? String(port && port + 1))
  if (port === null || adminPort === null) return 2
  const supergraph = fromCaller(values.supergraph)
  const files = values.config?.split(',').map(fromCaller).join()
  const router = await mendable(supergraph, () =>
    runRouter({
      supergraph,
      config: files ? readConfig(files, process.env) : parseConfig({}, process.env),
      environment: process.env,
      host: values.host,
      port,
      adminPort,
      production: false,
      tls: tlsFiles(process.env),
    }),
  )
  console.error(`Router: ${router.url}/graphql, admin: ${router.admin}. Ctrl-C stops it.`)
  await new Promise<void>((resolve) => onStop(undefined, () => resolve()))
  await router.stop()
  return 0
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
  if (error instanceof ConfigError) return 'Mend what --config names, or leave it out for safe defaults.'
  return 'Mend these variables, or leave them out.'
}
