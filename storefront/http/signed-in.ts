import type { Context } from 'hono'
import { safePath } from './safe-path.ts'
import type { Env, Visit } from './visit.ts'

type Answered = Response | Promise<Response>

/** Has whoever is nobody sign in, and go on where they were; what was sent is lost, so from a form to what stands for it. */
export function toSignIn(context: Context<Env>, instead: string): Response {
  const { url } = context.get('visit')
  const back = context.req.method === 'GET' ? safePath(`${url.pathname}${url.search}`, instead) : instead
  return context.redirect(`/sign-in?back=${encodeURIComponent(back)}`, 303)
}

/** A page that is somebody's own: whoever has not signed in does so first, and goes on there. */
export const signedIn =
  (page: (context: Context<Env>, visit: Visit) => Answered) =>
  (context: Context<Env>): Answered => {
    const visit = context.get('visit')
    return visit.session.account ? page(context, visit) : toSignIn(context, '/account')
  }
