import type { Context } from 'hono'
import type { Env, Visit } from './visit.ts'

type Answered = Response | Promise<Response>

/** A page that is somebody's own: whoever has not signed in does so first, and goes on there. */
export const signedIn =
  (page: (context: Context<Env>, visit: Visit) => Answered) =>
  (context: Context<Env>): Answered => {
    const visit = context.get('visit')
    if (visit.session.account) return page(context, visit)
    // What was sent is lost anyway, so the way back is to where it was sent from.
    const back = context.req.method === 'GET' ? `${visit.url.pathname}${visit.url.search}` : '/account'
    return context.redirect(`/sign-in?back=${encodeURIComponent(back)}`, 303)
  }
