import { ownNamesAlone } from '@micromart/service'
import type { FastifyInstance } from 'fastify'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Keeps others out: those who ask under another name than this machine's, and whatever a shown text might bring along. */
export function guard(app: FastifyInstance): void {
  ownNamesAlone(app)
  app.addHook('onSend', async (_request, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy)
  })
}
