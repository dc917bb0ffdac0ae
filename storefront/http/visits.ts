import type { HttpBindings } from '@hono/node-server'
import { isCurrency } from '@micromart/money'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Router } from '../graph/router.ts'
import type { SessionCookie } from '../session/cookie.ts'
import { refreshing } from '../session/refresh.ts'
import type { Session } from '../session/session.ts'
import { isLanguage, languageOf } from '../words/languages.ts'
import { visitorAddress } from './address.ts'
import { type Env, openVisit } from './visit.ts'

/** A choice is kept for a year, in seconds. */
const maxAge = 365 * 24 * 3600

interface Visits {
  router: Router
  cookie: SessionCookie
  proxies: number
  /** How long a page waits for all of what it shows. */
  pageSeconds: number
  /** Where shoppers find the shop; where a page was asked for else. */
  publicUrl?: string | undefined
}

/** Opens the session of each request, with an access token that is good for it, and keeps what the request made of it. */
export function visits({ router, cookie, proxies, pageSeconds, publicUrl }: Visits): MiddlewareHandler<Env> {
  const refreshed = refreshing(router)
  const origin = publicUrl && new URL(publicUrl).origin
  const publicly = ({ origin: own, pathname, search }: URL) =>
    // No text that the shop keeps has NUL in it, and what is looked for beside it is found.
    new URL(`${origin ?? own}${pathname}${search.replaceAll('%00', '')}`)
  // Nobody's secret, and beside the session: an older storefront opens none with something in it that it does not know.
  const currencyName = `${cookie.name}-currency`
  const secure = currencyName.startsWith('__Host-')
  return async (context, next) => {
    const header = (name: string) => context.req.header(name)
    const remote = (context.env as HttpBindings | undefined)?.incoming?.socket.remoteAddress
    const address = visitorAddress(remote, header('x-forwarded-for'), proxies)
    const userAgent = header('user-agent')
    const found = cookie.open(getCookie(context, cookie.name))
    const chosen = getCookie(context, currencyName)
    const wished = chosen !== undefined && isCurrency(chosen) ? chosen : null
    const session = inLinked(await refreshed(found, { address, userAgent }), context.req.query('language'))
    const visit = openVisit(router, pageSeconds, {
      session,
      signedOut: found.account !== undefined && session.account === undefined,
      language: languageOf(session.language, header('accept-language')),
      currency: wished,
      nonce: context.get('nonce'),
      url: publicly(new URL(context.req.url)),
      address,
      userAgent,
    })
    context.set('visit', visit)
    await next()
    // Whoever has come without anything to remember is given no cookie.
    if (visit.session !== found) context.header('set-cookie', cookie.keep(visit.session), { append: true })
    if (visit.currency !== null && visit.currency !== wished)
      setCookie(context, currencyName, visit.currency, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
  }
}

/** A mail's link says what its reader reads; what was chosen in this browser counts for more. */
const inLinked = (session: Session, linked: string | undefined): Session =>
  session.language === undefined && isLanguage(linked) ? { ...session, language: linked } : session
