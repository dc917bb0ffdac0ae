import type { FastifyInstance } from 'fastify'
import { hearWebhook } from './books/hear-webhook.ts'
import type { Deps } from './deps.ts'
import { OutcomeUnknown } from './peers/provider.ts'

/** POST /webhooks/PROVIDER: something happened to a charge. It is heard only if it is signed. */
export function routes(deps: Deps, app: FastifyInstance): void {
  const { provider, clock, log } = deps
  app.register(async (scope) => {
    // The signature covers the exact bytes, so nothing may parse them before.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, body),
    )
    scope.post(`/webhooks/${provider.name}`, async (request, reply) => {
      const webhook = await provider.readWebhook(request, clock())
      if (webhook === 'unsigned') {
        log.warn({ address: request.ip }, 'a webhook without a good signature was refused')
        return reply.code(401).send({ error: 'bad signature' })
      }
      if (webhook === 'no webhook') return reply.code(400).send({ error: 'not a webhook' })
      try {
        await hearWebhook(deps, webhook)
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) throw error
        log.warn({ err: error, webhook: webhook.id }, 'a webhook is to come again: the provider does not answer')
        return reply.code(503).send({ error: 'try again' })
      }
      return reply.code(204).send()
    })
  })
}
