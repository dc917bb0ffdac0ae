import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPeer } from '@micromart/peers'
import type { TlsFiles } from '@micromart/settings'
import { createLogger, type Logger } from '@micromart/telemetry'
import { openIdentity, serveMetrics } from '@micromart/tls'
import { openCache } from './cache/open-cache.ts'
import { ConfigError } from './config/config-error.ts'
import { missingFiles } from './config/missing-files.ts'
import type { RouterConfig } from './config/schema.ts'
import { Epoch } from './dedupe/epoch.ts'
import { engineFactory } from './engine.ts'
import { openHooks } from './hooks/open-hooks.ts'
import { openForwards } from './http/forward.ts'
import { createPages } from './http/pages/pages.ts'
import { proxyList } from './http/request/client-of.ts'
import { createHttpServer } from './http/server.ts'
import { createAdminServer } from './observability/admin-server.ts'
import { createMetrics } from './observability/metrics.ts'
import { sendTelemetry } from './observability/send-telemetry.ts'
import { openSharedWindows } from './rates/open-shared-windows.ts'
import { configuredHeaders } from './subgraphs/configured-headers.ts'
import { openHeaderVariables } from './subgraphs/header-variables.ts'
import { headersSet, offeredToRules } from './subgraphs/request-rules.ts'
import { httpSubscriptions } from './subscriptions/over-http.ts'
import { openPlaces } from './subscriptions/places.ts'
import { fileSource } from './supergraph/file-source.ts'
import { serveSupergraph } from './supergraph/served-supergraph.ts'
import { isUrl, urlSource } from './supergraph/url-source.ts'
import { attachWebsockets } from './websocket/server.ts'

export interface RunRouterSettings {
  /** Path or URL of the composed supergraph's SDL. */
  supergraph: string
  config: RouterConfig
  /**
   * Where `${NAME}` in the configuration's header values is looked up, as NAME or NAME_FILE; files are read again when they change. And what
   * OpenTelemetry's variables say.
   */
  environment: NodeJS.ProcessEnv
  /** File of a module of hooks, in place of the configuration's. */
  module?: string | undefined
  host: string
  /** 0 for any free one. */
  port: number
  adminPort: number
  /** Where metrics are told over mTLS as well, with the certificate of `tls`. */
  metricsPort?: number | undefined
  production: boolean
  log?: Logger
  /** How often such files are looked at, in ms; by default as often as the TLS files. */
  rereadMs?: number
  /** How long a client that keeps a connection is left to ask once more when the router stops, in ms. Default: 2 s. */
  lastRequestMs?: number
  /** Plan in this thread, which then may be held up and ended by planning: for tests, which start many routers. */
  plansHere?: boolean
  /** Shown to subgraphs and issuers whose URL is https, and by whose CA they are judged. */
  tls?: TlsFiles | undefined
}

export interface RunningRouter {
  /** Without a path. */
  url: string
  admin: string
  /** Reads the supergraph again now; what is wrong with it is logged. */
  reload(): Promise<void>
  /** Stops accepting, lets what is under way finish, tells subscribers to come back, and closes everything. */
  stop(): Promise<void>
}

/** It cannot listen where it should. */
export class PortError extends Error {
  override name = 'PortError'
}

/**
 * Runs a router for one supergraph. Resolves when it accepts requests.
 *
 * @throws SupergraphError, ConfigError, ModuleError, InvalidSettings for TLS files or telemetry, or PortError
 */
export async function runRouter(settings: RunRouterSettings): Promise<RunningRouter> {
  const { config, environment, host, production, plansHere = false, tls } = settings
  const missing = missingFiles(config)
  if (missing.length > 0) throw new ConfigError(missing)
  const log = settings.log ?? createLogger({ service: 'router', level: config.telemetry.logLevel })
  const identity = tls && (await openIdentity(tls, log))
  const metrics = createMetrics()
  metrics.measureCertificates(identity)
  const { registry } = metrics
  const telemetry = await sendTelemetry({ config, environment, registry, log })
  const module = settings.module ?? config.hooks.module
  const hooks = module === undefined ? null : await openHooks(module, { ...config.hooks, registry, log })
  const introspection = config.introspection ?? !production
  const queryPlans = config.queryPlans ?? !production
  const variables = openHeaderVariables({ environment, production, log, everyMs: settings.rereadMs })
  const headers = configuredHeaders(config.subgraphs, variables)
  const setByRules = configuredHeaders(headersSet(config.headers), variables)
  const others = configuredHeaders(
    {
      exchange: { headers: config.auth.exchange?.headers },
      registry: config.supergraph,
      purge: { headers: config.cache.purge?.headers },
    },
    variables,
  )
  const exchangeHeaders = () => others.of('exchange')
  const rates = await openSharedWindows(config.rateLimit, { lookUp: variables.valueOf, registry, log })
  const epoch = new Epoch()
  const purgeHeaders = () => others.of('purge')
  const kept = openCache(config, { variables, purgeHeaders, identity, epoch, registry, log })
  const build = engineFactory({
    config,
    introspection,
    headers,
    headersSet: setByRules,
    exchangeHeaders,
    sharedWindows: rates?.windows ?? null,
    cache: kept?.cache ?? null,
    whole: kept?.whole ?? null,
    epoch,
    metrics,
    log,
    plansHere,
    identity,
  })
  const source = isUrl(settings.supergraph)
    ? urlSource({
        ...config.supergraph,
        url: settings.supergraph,
        sentHeaders: () => others.of('registry'),
        random: Math.random,
      })
    : fileSource(settings.supergraph, config.watch)
  const supergraph = await serveSupergraph({ source, build, warming: config.supergraph.warm, metrics, log })
  let leaving = false
  const draining = () => leaving
  const client = {
    propagateHeaders: config.propagateHeaders,
    offered: offeredToRules(config.headers),
    trustedProxies: proxyList(config.trustedProxies),
    labelsHeader: config.override.header,
    keepsSaid: hooks !== null,
  }
  const shared = {
    engine: supergraph.engine,
    config,
    client,
    hooks,
    metrics,
    log,
    places: openPlaces(config.subscriptions),
    draining,
  }

  const pages = createPages({ ...config, introspection, identity })
  const addressOf = (name: string) =>
    [...supergraph.engine().supergraph.subgraphs.values()].find((it) => it.name === name)?.url
  const forwards = openForwards(config, { addressOf, identity, log })
  const subscriptions = httpSubscriptions(shared)
  const http = createHttpServer({
    ...shared,
    pages,
    forwards,
    subscriptions,
    queryPlans,
    kept,
    lastRequestMs: settings.lastRequestMs ?? 2_000,
  })
  const websockets = attachWebsockets(http.server, { ...shared, overloaded: http.overloaded })
  const keySets = new Map(
    config.auth.issuers.map(({ jwksUri: urls }) => [urls.join(', '), openPeer({ urls, identity })]),
  )
  const admin = createAdminServer({ registry, log, keySets, invalidations: kept?.route ?? null, draining })
  const running = {
    url: await listen(http.server, host, settings.port),
    admin: await listen(admin, host, settings.adminPort),
  }
  const closeMetrics = await serveMetrics(settings, identity, registry)
  log.info({ url: running.url, admin: running.admin, supergraph: supergraph.engine().supergraph.id }, 'router is up')

  async function drain(): Promise<void> {
    leaving = true
    subscriptions.drain()
    await Promise.all([websockets.drain(), http.drain()])
    const quiet = close(admin)
    admin.closeAllConnections()
    await Promise.all([supergraph.close(), quiet, closeMetrics()])
    await forwards.close()
    await hooks?.close()
    await rates?.close()
    await kept?.close()
    identity?.close()
    variables.close()
    await telemetry?.stop()
  }
  let stopping: Promise<void> | null = null
  return {
    ...running,
    reload: supergraph.reload,
    stop: () => {
      stopping ??= drain()
      return stopping
    },
  }
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be had: ${error.message}`
      reject(new PortError(`Port ${port} on ${host}, which the router needs, ${why}.`))
    })
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`)
    })
  })
}

const close = (server: Server) => new Promise<void>((resolve) => void server.close(() => resolve()))
