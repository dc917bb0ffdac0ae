import type { Logger } from '@micromart/telemetry'
import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isIn, mayEnter } from '../desk/sections.ts'
import { Missing, Sorry } from '../pages/errors/unavailable.tsx'
import type { Draw } from './page.tsx'
import { pageAbove, placesOf } from './places.ts'
import type { Env } from './visit.ts'

/** The methods that pages are asked for by. */
const safe = new Set(['GET', 'HEAD'])

/** What is shown for what is not there, and for what went wrong here. */
export function faults(app: Hono<Env>, draw: Draw, log: Logger): void {
  const places = placesOf(app)
  app.notFound((context) => {
    const { method, path } = context.req
    const { words, session } = context.get('visit')
    const { errors } = words
    const unknown = () => draw(context, { title: errors.missing, chrome: null, status: 404, body: <Missing /> })
    const meant = places.meant(path)
    // To whoever does not work here, the desk has no addresses.
    if (isIn('/desk', meant) && session.account && !mayEnter(session, meant)) return unknown()
    const allowed = places.methods(meant)
    if (allowed.length === 0 || allowed.includes(method)) {
      const elsewhere = meant !== path && safe.has(method) && allowed.length > 0
      return elsewhere ? context.redirect(`${meant}${new URL(context.req.url).search}`, 301) : unknown()
    }
    // What takes a form alone is asked for itself where a page that has refused one is loaded again, or is to be read in another language.
    if (safe.has(method)) return context.redirect(pageAbove(meant), 303)
    context.header('allow', allowed.join(', '))
    const body = (
      <Sorry title={errors.unfitting} hint={errors.unfittingHint}>
        <a className="button" href={allowed.includes('GET') ? meant : pageAbove(meant)}>
          {errors.toPage}
        </a>
      </Sorry>
    )
    return draw(context, { title: errors.unfitting, chrome: null, status: 405, body })
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
