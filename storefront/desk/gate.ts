import type { MiddlewareHandler } from 'hono'
import type { Env } from '../http/visit.ts'
import { mayEnter } from './sections.ts'

/** Asks for a sign-in; to whoever does not work here, there is no such page. */
export function gate(): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { session, url } = context.get('visit')
    if (!session.account) {
      const back = context.req.method === 'GET' ? `${url.pathname}${url.search}` : '/desk'
      return context.redirect(`/sign-in?back=${encodeURIComponent(back)}`, 303)
    }
    if (!mayEnter(session, url.pathname)) return context.notFound()
    await next()
  }
}
