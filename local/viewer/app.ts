import { sideApp } from '@micromart/lifecycle/side-app'
import type { FastifyInstance } from 'fastify'
import { guard } from './guard.ts'
import { receiveOtlp } from './receiver.ts'
import { showPages } from './routes.ts'
import type { Watched } from './watched.ts'

/** The viewer: what processes send to it, and its pages. */
export function viewerApp(watched: Watched): FastifyInstance {
  const app = sideApp()
  guard(app)
  receiveOtlp(app, watched)
  showPages(app, watched)
  return app
}
