import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TlsFiles } from '@micromart/settings'
import { createLogger, type Logger } from '@micromart/telemetry'
import type { Identity } from '@micromart/tls'
import { parseConfig } from '../config/read-config.ts'
import { runRouter } from '../run-router.ts'
import { composeSdl, type Subgraph } from './in-process.ts'
import { type LiveSubgraph, startSubgraph } from './live-subgraph.ts'

export interface AskOptions {
  variables?: Record<string, unknown>
  headers?: Record<string, string>
}

export interface Asked {
  status: number
  headers: Headers
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  extensions?: Record<string, unknown>
}

/** A whole router over subgraphs that listen on ports of their own. */
export interface LiveRouter {
  url: string
  admin: string
  supergraphFile: string
  subgraph(name: string): LiveSubgraph
  /** POSTs a query as JSON. */
  ask(query: string, options?: AskOptions): Promise<Asked>
  /** The code of the first error, or null. */
  codeOf(query: string, options?: AskOptions): Promise<unknown>
  /** Has it read its supergraph again, and resolves when it serves it. */
  reload(): Promise<void>
  /** Stops the router alone. */
  stopRouter(): Promise<void>
  stop(): Promise<void>
}

interface LiveRouterSettings {
  subgraphs: readonly Subgraph[]
  /** As in a configuration file; the subgraphs' addresses are filled in. */
  config?: Record<string, unknown>
  /** Where its configuration looks up what it names. */
  environment?: NodeJS.ProcessEnv
  production?: boolean
  /** File of a module of hooks. */
  module?: string
  log?: Logger
  /** The router's, and that of all subgraphs, which then speak mTLS. */
  identities?: { router: TlsFiles; subgraphs: Identity }
  /** As the router's own setting; short by default, since no client of a test that stops it asks again. */
  lastRequestMs?: number
  /** As the router's own setting; the tests' process has loaded the planner anyway, and a thread would for each router. */
  plansHere?: boolean
}

export async function startRouter({
  subgraphs,
  config = {},
  environment = process.env,
  production = false,
  module,
  log,
  identities,
  lastRequestMs = 50,
  plansHere = true,
}: LiveRouterSettings): Promise<LiveRouter> {
  const live = await Promise.all(subgraphs.map((it) => startSubgraph(it, identities?.subgraphs)))
  const folder = mkdtempSync(join(tmpdir(), 'router-'))
  const supergraphFile = join(folder, 'supergraph.graphql')
  writeFileSync(supergraphFile, composeSdl(subgraphs))
  const given = (config.subgraphs ?? {}) as Record<string, object>
  const addresses = Object.fromEntries(
    live.map(({ name, url }) => [name, 'urls' in (given[name] ?? {}) ? given[name] : { url, ...given[name] }]),
  )
  const router = await runRouter({
    supergraph: supergraphFile,
    config: parseConfig({ ...config, subgraphs: { ...given, ...addresses } }, environment),
    environment,
    module,
    rereadMs: 20,
    lastRequestMs,
    plansHere,
    host: '127.0.0.1',
    port: 0,
    adminPort: 0,
    production,
    log: log ?? createLogger({ service: 'router', level: 'silent' }),
    tls: identities?.router,
  })

  async function ask(query: string, { variables, headers }: AskOptions = {}): Promise<Asked> {
    const response = await fetch(`${router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as Omit<Asked, 'status' | 'headers'>
    return { status: response.status, headers: response.headers, ...body }
  }

  return {
    ...router,
    supergraphFile,
    subgraph(name) {
      const found = live.find((it) => it.name === name)
      if (!found) throw new Error(`no subgraph ${name}`)
      return found
    },
    ask,
    codeOf: async (query, options) => (await ask(query, options)).errors?.[0]?.extensions.code ?? null,
    stopRouter: router.stop,
    async stop() {
      await router.stop()
      await Promise.all(live.map((it) => it.stop()))
      rmSync(folder, { recursive: true })
    },
  }
}
