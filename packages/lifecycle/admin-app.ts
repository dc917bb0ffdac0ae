import { changeLevel, exposition, type Logger, levelsOf, measureReadiness } from '@micromart/telemetry'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import { sideApp } from './side-app.ts'

interface AdminParts {
  registry: Registry
  /** Whose levels can be seen and changed. */
  log: Logger
  /** What keeps it from being ready, in a few words each; empty when it is. */
  unready(): Promise<string[]>
}

/** The admin port: liveness, readiness, metrics, and what is logged. Never reachable from outside. */
export function adminApp({ registry, log, unready }: AdminParts): FastifyInstance {
  const app = sideApp()
  measureReadiness(registry, async () => (await unready()).length === 0)
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const reasons = await unready()
    return reply
      .code(reasons.length === 0 ? 200 : 503)
      .send({ status: reasons.length === 0 ? 'ok' : 'unready', reasons })
  })
  app.get('/metrics', async ({ headers }, reply) => {
    const { contentType, text } = await exposition(registry, headers.accept)
    return reply.type(contentType).header('vary', 'accept').send(text)
  })
  app.get('/log-level', async () => levelsOf(log))
  app.put('/log-level', async (request, reply) => {
    const fault = changeLevel(log, request.body)
    if (fault) return reply.code(400).send({ error: fault })
    log.warn({ levels: levelsOf(log) }, 'log levels were changed')
    return levelsOf(log)
  })
  return app
}
