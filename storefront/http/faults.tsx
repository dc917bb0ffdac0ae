import type { Logger } from '@micromart/telemetry'
import type { Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Missing, Sorry } from '../pages/errors/unavailable.tsx'
import { methodsAt, pageAbove } from './methods.ts'
import type { Draw } from './page.tsx'
import type { Env } from './visit.ts'

/** The methods that pages are asked for by. */
const safe = new Set(['GET', 'HEAD'])

/** What is shown for what is not there, and for what went wrong here. */
export function faults(app: Hono<Env>, draw: Draw, log: Logger): void {
  const missing = (context: Context<Env>, status: 404 | 405) =>
    draw(context, { title: context.get('visit').words.errors.missing, chrome: null, status, body: <Missing /> })
  const methods = methodsAt(app)
  app.notFound((context) => {
    const { method, path } = context.req
    // To whoever does not work here, the desk has no addresses.
    const allowed = path.startsWith('/desk') ? [] : methods(path)
    const bare = path.replace(/\/+$/, '')
    if (bare !== path && safe.has(method) && methods(bare).includes(method))
      return context.redirect(`${bare}${new URL(context.req.url).search}`, 301)
    if (allowed.length === 0 || allowed.includes(method)) return missing(context, 404)
    // What takes a form alone is asked for itself where a page that has refused one is loaded again, or is to be read in another language.
    if (safe.has(method)) return context.redirect(pageAbove(path), 303)
    context.header('allow', allowed.join(', '))
    return missing(context, 405)
  })
  app.onError(async (error, context) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error({ err: error }, 'a page failed')
    const visit = context.get('visit')
    if (!visit) return context.text('Something on our side failed.', 500)
    const { errors } = visit.words
    return draw(context, {
      title: errors.away,
      chrome: null,
      status: 503,
      body: <Sorry title={errors.away} hint={errors.awayHint} />,
    })
  })
}
