import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { refuseBroken } from '@micromart/broken-requests'
import { endProcess, onStop } from '@micromart/lifecycle'
import { watchPeer } from '@micromart/peers'
import { adminApp } from '@micromart/service'
import { readSettings, startOrExit, telemetrySettings } from '@micromart/settings'
import { createLogger, openRegistry, processIdentity, startTelemetry } from '@micromart/telemetry'
import { isSecure, storefront } from './app.ts'
import { openRouter, openRouterPeer } from './graph/router.ts'
import { readAssets } from './http/assets.ts'
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
let serving = false

const admin = adminApp({ registry, log, unready: async () => (serving ? [] : ['starting']) })
await admin.listen({ host: settings.host, port: settings.adminPort })

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
  publicUrl: settings.publicUrl,
  tracesUrl: settings.tracesUrl,
  cards: { field: settings.cardFieldUrl, testCards: settings.paymentProvider === 'sandbox' },
  ending: ending.signal,
})
const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, () => {
  serving = true
  log.info({ port: settings.port }, 'serving')
})
refuseBroken(server as Server)

onStop(settings.parent, (reason) => {
  serving = false
  void endProcess(
    [
      ['live orders', async () => ending.abort()],
      ['requests', () => new Promise((closed) => server.close(closed))],
      ['router', () => peer.close()],
      ['telemetry', () => telemetry.stop()],
      ['admin', () => admin.close()],
    ],
    { log, reason },
  )
})
