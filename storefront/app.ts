import type { Logger } from '@micromart/telemetry'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { desk, mostDeskFormBytes } from './desk/desk.ts'
import { importPath } from './desk/import/import-path.ts'
import { takesPictures } from './desk/products/picture-form.ts'
import type { Router } from './graph/router.ts'
import type { Assets } from './http/assets.ts'
import { faults } from './http/faults.tsx'
import { mostFormBytes } from './http/form.ts'
import { formLimit } from './http/form-limit.ts'
import { drawing } from './http/page.tsx'
import { pictures } from './http/pictures.ts'
import { requests } from './http/requests.ts'
import { sameSite, secureHeaders } from './http/security.ts'
import { siteFiles } from './http/site-files.ts'
import type { Env } from './http/visit.ts'
import { visits } from './http/visits.ts'
import type { StorefrontMetrics } from './metrics.ts'
import { signInFirst } from './pages/account/sign-in-first.tsx'
import { pages } from './pages/index.ts'
import { siteMap } from './pages/site-map/site-map.ts'
import type { SessionCookie } from './session/cookie.ts'
import type { CardSources } from './ui/card-field.tsx'

export interface StorefrontParts {
  router: Router
  assets: Assets
  cookie: SessionCookie
  log: Logger
  metrics: StorefrontMetrics['requests']
  /** Of ours that stand in front. */
  proxies: number
  /** How long a page waits for all of what it shows. */
  pageSeconds: number
  /** Where shoppers find the shop. */
  publicUrl?: string | undefined
  /** Where whoever has found a hole tells of it. */
  securityContact?: string | undefined
  /** Where staff look up an order's trace: an address with `{number}` in it. */
  tracesUrl?: string | undefined
  cards: CardSources
  /** Aborts when the process is to end. */
  ending: AbortSignal
}

/** Whether shoppers come by https. */
export const isSecure = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') ?? false

/** The shop's pages, in the order in which a request meets what guards them. */
export function storefront(parts: StorefrontParts): Hono<Env> {
  const {
    router,
    assets,
    cookie,
    log,
    metrics,
    proxies,
    pageSeconds,
    publicUrl,
    securityContact,
    tracesUrl,
    cards,
    ending,
  } = parts
  const app = new Hono<Env>()
  const draw = drawing(assets)
  app.use(requests(log, metrics))
  app.get('/assets/:name', (context) => assets.serve(context))
  siteFiles(app, { publicUrl, securityContact })
  app.get('/pictures/:name', pictures(router))
  app.get('/pictures/:hash/:name', pictures(router))
  app.use(compress())
  app.use(secureHeaders({ secure: isSecure(publicUrl), frames: cards.field }))
  siteMap(app, { router, publicUrl })
  app.use(visits({ router, cookie, proxies, pageSeconds, publicUrl }))
  app.use(sameSite(draw, publicUrl))
  const limits = { shop: formLimit(draw, mostFormBytes), large: formLimit(draw, mostDeskFormBytes) }
  app.use((context, next) => {
    const { path } = context.req
    // They take files, and have limits and words of their own.
    if (path === importPath || takesPictures(path)) return next()
    // What was sent at the desk may go along with a sign-in.
    return limits[path.startsWith('/desk/') || path === '/sign-in' ? 'large' : 'shop'](context, next)
  })
  app.use(signInFirst(draw))
  for (const page of [...pages, desk]) page({ app, draw, router, tracesUrl, cards, ending })
  faults(app, draw, log)
  return app
}
