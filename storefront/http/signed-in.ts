import type { Context } from 'hono'
import { backTo } from './back-to.ts'
import { safePath } from './safe-path.ts'
import type { Env, Visit } from './visit.ts'

type Answered = Response | Promise<Response>

/**
 * Has whoever is nobody sign in, and go on where they were: on the page of the form that they sent, of which it is said that it came to nothing,
 * unless it is kept for them (pages/account/sign-in-first.tsx).
 */
export function toSignIn(context: Context<Env>, instead: string): Response {
  const visit = context.get('visit')
  visit.signedOut = true
  const asks = context.req.method === 'GET'
  const signIn = `/sign-in?back=${encodeURIComponent(whereTheyWere(context, instead))}`
  return backTo(context, signIn, asks ? undefined : visit.words.errors.notSent)
}

/** The page that somebody asked for, or whose form they sent. */
export function whereTheyWere(context: Context<Env>, instead: string): string {
  const { method, header } = { method: context.req.method, header: (name: string) => context.req.header(name) }
  const { url } = context.get('visit')
  return safePath(
    method === 'GET' ? `${url.pathname}${url.search}` : pageOf(header('referer'), header('host')),
    instead,
  )
}

/** The page of ours that a form was on; browsers say it to where the page came from. */
function pageOf(referer: string | undefined, host: string | undefined): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const { host: from, pathname, search } = new URL(referer)
  return from === host ? `${pathname}${search}` : undefined
}

/** A page that is somebody's own: whoever has not signed in does so first, and goes on there. */
export const signedIn =
  (page: (context: Context<Env>, visit: Visit) => Answered) =>
  (context: Context<Env>): Answered => {
    const visit = context.get('visit')
    return visit.session.account ? page(context, visit) : toSignIn(context, '/account')
  }
