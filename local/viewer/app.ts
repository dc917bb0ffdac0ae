import fastify, { type FastifyInstance } from 'fastify'
import { guard } from './guard.ts'
import { receiveOtlp } from './receiver.ts'
import { showPages } from './routes.ts'
import type { Watched } from './watched.ts'

/** The viewer: what processes send to it, and its pages. */
export function viewerApp(watched: Watched): FastifyInstance {
  const app = fastify({ requestTimeout: 10_000, forceCloseConnections: true })
  guard(app)
  receiveOtlp(app, watched)
  showPages(app, watched)
  return app
}
