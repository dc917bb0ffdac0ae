import type { MiddlewareHandler } from 'hono'
import { toSignIn } from '../http/signed-in.ts'
import type { Env } from '../http/visit.ts'
import { mayEnter } from './sections.ts'

/** Asks for a sign-in; to whoever does not work here, there is no such page. */
export function gate(): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { session, url } = context.get('visit')
    if (!session.account) return toSignIn(context, '/desk')
    if (!mayEnter(session, url.pathname)) return context.notFound()
    await next()
  }
}
