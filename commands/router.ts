import { parseArgs } from 'node:util'
import { onStop } from '@micromart/lifecycle'
import { parseConfig, readConfig, runRouter } from '@micromart/router'
import { fromCaller } from '@micromart/running-shop'
import { tlsFiles } from '@micromart/settings'

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
  const adminPort = values['admin-port'] === undefined ? port && port + 1 : portOf('--admin-port', values['admin-port'])
  if (port === null || adminPort === null) return 2
  const config = values.config
    ? readConfig(values.config.split(',').map(fromCaller).join(','), process.env)
    : parseConfig({}, process.env)
  const supergraph = fromCaller(values.supergraph)
  const router = await runRouter({
    supergraph,
    config,
    environment: process.env,
    host: values.host,
    port,
    adminPort,
    production: false,
    tls: tlsFiles(process.env),
  })
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
