import type { Logger } from '@micromart/telemetry'
import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Missing, Sorry } from '../pages/errors/unavailable.tsx'
import type { Draw } from './page.tsx'
import type { Env } from './visit.ts'

/** What is shown for what is not there, and for what went wrong here. */
export function faults(app: Hono<Env>, draw: Draw, log: Logger): void {
  app.notFound((context) => {
    const { errors } = context.get('visit').words
    return draw(context, { title: errors.missing, chrome: null, status: 404, body: <Missing /> })
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
