import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Router } from '../graph/router.ts'
import type { SessionCookie } from '../session/cookie.ts'
import { refreshing } from '../session/refresh.ts'
import { languageOf } from '../words/languages.ts'
import { visitorAddress } from './address.ts'
import { type Env, openVisit } from './visit.ts'

interface Visits {
  router: Router
  cookie: SessionCookie
  proxies: number
  /** Where shoppers find the shop; where a page was asked for else. */
  publicUrl?: string | undefined
}

/** Opens the session of each request, with an access token that is good for it, and keeps what the request made of it. */
export function visits({ router, cookie, proxies, publicUrl }: Visits): MiddlewareHandler<Env> {
  const refreshed = refreshing(router)
  const origin = publicUrl && new URL(publicUrl).origin
  const publicly = (url: URL) => (origin ? new URL(`${origin}${url.pathname}${url.search}`) : url)
  return async (context, next) => {
    const header = (name: string) => context.req.header(name)
    const remote = (context.env as HttpBindings | undefined)?.incoming?.socket.remoteAddress
    const address = visitorAddress(remote, header('x-forwarded-for'), proxies)
    const userAgent = header('user-agent')
    const found = cookie.open(getCookie(context, cookie.name))
    const session = await refreshed(found, { address, userAgent })
    const visit = openVisit(router, {
      session,
      language: languageOf(session.language, header('accept-language')),
      nonce: context.get('nonce'),
      url: publicly(new URL(context.req.url)),
      address,
      userAgent,
    })
    context.set('visit', visit)
    await next()
    // Whoever has come without anything to remember is given no cookie.
    if (visit.session !== found) context.header('set-cookie', cookie.keep(visit.session), { append: true })
  }
}
