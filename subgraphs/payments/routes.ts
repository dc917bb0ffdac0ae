import type { FastifyInstance } from 'fastify'
import type { Deps } from './deps.ts'
import { hearWebhook } from './hear-webhook.ts'
import { readWebhook } from './peers/sandbox-webhook.ts'

/** POST /webhooks/sandbox: the provider says that something happened to a charge. It is heard only if it is signed. */
export function routes(deps: Deps, app: FastifyInstance): void {
  app.register(async (scope) => {
    // The signature covers the exact bytes, so nothing may parse them before.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, body),
    )
    scope.post('/webhooks/sandbox', async (request, reply) => {
      const webhook = readWebhook(request, deps.webhookSecret, deps.clock())
      if (webhook === 'unsigned') {
        deps.log.warn({ address: request.ip }, 'a webhook without a good signature was refused')
        return reply.code(401).send({ error: 'bad signature' })
      }
      if (webhook === 'no webhook') return reply.code(400).send({ error: 'not a webhook' })
      await hearWebhook(deps, webhook)
      return reply.code(204).send()
    })
  })
}
