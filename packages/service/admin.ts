import fastify, { type FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'

interface AdminParts {
  registry: Registry
  /** What keeps it from being ready, in a few words each; empty when it is. */
  unready(): Promise<string[]>
}

/** The admin port: liveness, readiness and metrics. Never reachable from outside. */
export function adminApp({ registry, unready }: AdminParts): FastifyInstance {
  const app = fastify({ requestTimeout: 10_000, forceCloseConnections: true })
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const reasons = await unready()
    return reply
      .code(reasons.length === 0 ? 200 : 503)
      .send({ status: reasons.length === 0 ? 'ok' : 'unready', reasons })
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
  return app
}
