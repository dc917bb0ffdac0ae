import { callerOf, credentialHeader } from '@micromart/auth'
import { isTransient } from '@micromart/messaging'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from './deps.ts'
import { publishedKeys } from './keys/key-store.ts'
import { exchangeToken } from './token-exchange/exchange-token.ts'
import { subjectTokens } from './token-exchange/subject-tokens.ts'

/** The keys that access tokens are checked with, for whoever checks one; and, for the router, what trades others' tokens for such. */
export function routes(deps: Deps, app: FastifyInstance): void {
  const { db, clock, credentials, log } = deps
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    await reply.header('cache-control', 'public, max-age=60').send({ keys: await publishedKeys(db, clock()) })
  })

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    )
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      if (callerOf(textOf(request, credentialHeader), credentials) !== 'router') {
        return reply.code(401).send({ error: 'invalid_client' })
      }
    }
    scope.post<{ Body: URLSearchParams }>('/token', { bodyLimit, onRequest }, async (request, reply) => {
      // RFC 6749, section 5.1: what has tokens in it is kept by nobody.
      reply.header('cache-control', 'no-store')
      const from = {
        address: textOf(request, 'x-micromart-client-address') ?? '',
        userAgent: textOf(request, 'x-micromart-user-agent') ?? null,
      }
      try {
        const outcome = await exchangeToken(deps, request.body ?? new URLSearchParams(), from, subjectTokens)
        return reply.code('error' in outcome ? 400 : 200).send(outcome)
      } catch (error) {
        if (!isTransient(error)) throw error
        log.warn({ err: error }, 'a token cannot be traded just now')
        return reply.code(503).header('retry-after', '1').send({ error: 'temporarily_unavailable' })
      }
    })
  })
}

/** In bytes; a token that is larger would not have fitted in a header. */
const bodyLimit = 32 * 1024

const textOf = ({ headers }: FastifyRequest, name: string): string | undefined => {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}
