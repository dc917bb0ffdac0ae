import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createElement } from 'react'
import { Sorry } from '../pages/errors/unavailable.tsx'
import type { Draw } from './page.tsx'
import type { Env } from './visit.ts'

/** Takes forms of a size, and says of any other that it is too big. @param maxSize in bytes */
export function formLimit(draw: Draw, maxSize: number): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize,
    onError(context) {
      const { errors } = (context as Context<Env>).get('visit').words
      return draw(context as Context<Env>, {
        title: errors.tooBig,
        chrome: null,
        status: 413,
        body: createElement(Sorry, { title: errors.tooBig, hint: errors.tooBigHint }),
      })
    },
  })
}
