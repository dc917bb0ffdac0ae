import type { FastifyInstance } from 'fastify'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Names of this machine alone: a page from elsewhere whose name leads here is no way in. */
const ownNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/** Keeps others out: those who ask under another name than this machine's, and whatever a shown text might bring along. */
export function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!ownNames.test(request.headers.host ?? '')) {
      return reply.code(421).type('text/plain').send('The viewer answers under the names of its own machine alone.')
    }
  })
  app.addHook('onSend', async (_request, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy)
  })
}
