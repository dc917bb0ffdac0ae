import { fileURLToPath } from 'node:url'
import { endProcess, onStop } from '@micromart/lifecycle'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { watchPeer } from '@micromart/peers'
import { readSettings, startOrExit, telemetrySettings } from '@micromart/settings'
import { createLogger, openRegistry, processIdentity, startTelemetry } from '@micromart/telemetry'
import { openIdentityOf, serveMetrics } from '@micromart/tls'
import { isSecure, storefront } from './app.ts'
import { openRouter, openRouterPeer } from './graph/router.ts'
import { readAssets } from './http/assets.ts'
import { servePages } from './http/server.ts'
import { storefrontMetrics } from './metrics.ts'
import { sessionCookie } from './session/cookie.ts'
import { storefrontSettings } from './settings.ts'

// The shop for shoppers: pages over the router's graph, and a backend for its own browser.

const settings = await startOrExit('storefront', () => readSettings(storefrontSettings, process.env))
const log = createLogger({ service: 'storefront', level: settings.logLevel })
const registry = openRegistry('storefront')
const telemetry = await startTelemetry({
  process: processIdentity('storefront'),
  settings: telemetrySettings(process.env),
  registry,
  log,
})
let state: 'starting' | 'serving' | 'draining' = 'starting'

const admin = adminApp({ registry, log, unready: async () => (state === 'serving' ? [] : [state]) })
await admin.listen({ host: settings.host, port: settings.adminPort })
const identity = await startOrExit('storefront', () => openIdentityOf(process.env, log))
const closeMetrics = await serveMetrics(settings, identity, registry)

const metrics = storefrontMetrics(registry)
const peer = openRouterPeer(settings.routerUrl, watchPeer('router', metrics.routers, log))
const ending = new AbortController()
const app = storefront({
  router: openRouter(peer, log),
  assets: readAssets(settings.assets ?? fileURLToPath(new URL('./storefront-assets', import.meta.url))),
  cookie: sessionCookie(settings.sessionSecret, isSecure(settings.publicUrl)),
  log,
  metrics: metrics.requests,
  proxies: settings.proxies,
  pageSeconds: settings.pageSeconds,
  publicUrl: settings.publicUrl,
  securityContact: settings.securityContact,
  tracesUrl: settings.tracesUrl,
  cards: { field: settings.cardFieldUrl, testCards: settings.paymentProvider === 'sandbox' },
  ending: ending.signal,
})
const shop = await servePages(app.fetch, settings)
state = 'serving'
log.info({ port: settings.port }, 'serving')

onStop(settings.parent, (reason) => {
  state = 'draining'
  void endProcess(
    [
      ['live orders', async () => ending.abort()],
      ['requests', () => shop.drain()],
      ['router', () => peer.close()],
      ['telemetry', () => telemetry.stop()],
      ['admin', () => Promise.all([admin.close(), closeMetrics()])],
    ],
    { log, reason },
  )
})
