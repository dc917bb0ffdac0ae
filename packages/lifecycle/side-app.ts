import { createServer } from 'node:http'
import fastify, { type FastifyInstance } from 'fastify'

/** Nobody who means well has more of them: others are closed as soon as they are there. */
const mostConnections = 1_000
/** Whoever has not said what they want by then is not waited for, in ms; looked at every second. */
const serverOptions = { requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }
/** What is not told otherwise is short, in bytes. */
const usualBodyLimit = 64 * 1024

/**
 * An HTTP server beside what customers ask for, such as an admin port or the mailbox: bounded by what it reads, for how long it waits, and
 * how many it speaks with at once. When it closes nobody is waited for.
 */
export function sideApp({ bodyLimit = usualBodyLimit }: { bodyLimit?: number } = {}): FastifyInstance {
  const app = fastify({
    bodyLimit,
    forceCloseConnections: true,
    serverFactory: (handler) => createServer(serverOptions, handler),
  })
  app.server.maxConnections = mostConnections
  return app
}
