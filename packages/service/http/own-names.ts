import type { FastifyInstance } from 'fastify'

/** Names of this machine alone. */
const ownNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/** Has nobody be answered who asks under another name than this machine's: a page from elsewhere whose name leads here is no way in. */
export function ownNamesAlone(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!ownNames.test(request.headers.host ?? ''))
      return reply.code(421).type('text/plain').send('This answers under the names of its own machine alone.')
  })
}
