import type { FastifyInstance } from 'fastify'
import type { Deps } from './deps.ts'
import { publishedKeys } from './keys/key-store.ts'

/** The keys that access tokens are checked with, for whoever checks one. */
export function routes({ db, clock }: Deps, app: FastifyInstance): void {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    await reply.header('cache-control', 'public, max-age=60').send({ keys: await publishedKeys(db, clock()) })
  })
}
