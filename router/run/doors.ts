import { openPeer } from '@micromart/peers'
import { serveMetrics } from '@micromart/tls'
import { openForwards } from '../http/forward.ts'
import { createPages } from '../http/pages/pages.ts'
import { proxyList } from '../http/request/client-of.ts'
import { createHttpServer } from '../http/server.ts'
import { createAdminServer } from '../observability/admin-server.ts'
import { offeredToRules } from '../subgraphs/request-rules.ts'
import { httpSubscriptions } from '../subscriptions/over-http.ts'
import { openPlaces } from '../subscriptions/places.ts'
import { attachWebsockets } from '../websocket/server.ts'
import { close, listen } from './listen.ts'
import type { Served } from './served.ts'
import type { RunRouterSettings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'

/** Where clients and operators come in. */
export interface Doors {
  /** Of clients, without a path. */
  url: string
  /** Of operators. */
  admin: string
  /** Takes nobody new in, lets what is under way finish, and tells subscribers to come back. */
  drain(): Promise<void>
}

/** Resolves when requests are accepted. Throws PortError where it cannot listen. */
export async function openDoors(settings: RunRouterSettings, around: Surroundings, served: Served): Promise<Doors> {
  const { config, host, production } = settings
  const { log, metrics, identity, hooks } = around
  const { engine, kept } = served
  let leaving = false
  const draining = () => leaving
  const client = {
    propagateHeaders: config.propagateHeaders,
    offered: offeredToRules(config.headers),
    trustedProxies: proxyList(config.trustedProxies),
    labelsHeader: config.override.header,
    keepsSaid: hooks !== null,
  }
  const shared = { engine, config, client, hooks, metrics, log, places: openPlaces(config.subscriptions), draining }
  const subscriptions = httpSubscriptions(shared)
  const forwards = openForwards(config, { addressOf: addressIn(engine), identity, log })
  const http = createHttpServer({
    ...shared,
    pages: createPages({ ...config, introspection: config.introspection ?? !production, identity }),
    forwards,
    subscriptions,
    queryPlans: config.queryPlans ?? !production,
    kept,
    lastRequestMs: settings.lastRequestMs ?? 2_000,
  })
  const websockets = attachWebsockets(http.server, { ...shared, overloaded: http.overloaded })
  const issuers = config.auth.issuers.map(
    ({ jwksUri: urls }) => [urls.join(', '), openPeer({ urls, identity })] as const,
  )
  const { registry } = metrics
  const admin = createAdminServer({
    registry,
    log,
    keySets: new Map(issuers),
    invalidations: kept?.route ?? null,
    draining,
  })
  const url = await listen(http.server, host, settings.port)
  const adminUrl = await listen(admin, host, settings.adminPort)
  const closeMetrics = await serveMetrics(settings, identity, registry)
  return {
    url,
    admin: adminUrl,
    async drain() {
      leaving = true
      subscriptions.drain()
      await Promise.all([websockets.drain(), http.drain()])
      const quiet = close(admin)
      admin.closeAllConnections()
      await Promise.all([quiet, closeMetrics(), forwards.close()])
    },
  }
}

/** Where a subgraph is, by its name, as the supergraph of now has it. */
const addressIn = (engine: Served['engine']) => (name: string) =>
  [...engine().supergraph.subgraphs.values()].find((it) => it.name === name)?.url
