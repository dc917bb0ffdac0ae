import { createServer } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { Logger } from '@micromart/telemetry'
import { createTlsServer, type Identity } from '@micromart/tls'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { asRequest, goneSignal } from '../database/while-wanted.ts'
import type { RequestContext } from './context.ts'
import type { HttpMeasure } from './http-metrics.ts'
import { Refused } from './request.ts'
import { traceHttp } from './trace-http.ts'

const bodyLimit = 4 * 1024 * 1024
/** Callers are routers and siblings: more connections are closed as soon as they are there. */
const mostConnections = 10_000
const serverOptions = { requestTimeout: 10_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 72_000 }

interface HttpParts<Context extends RequestContext> {
  log: Logger
  measure: HttpMeasure
  apollo: ApolloServer<Context>
  /** With one, only those who show a certificate are spoken with. */
  identity: Identity | undefined
  contextOf(request: FastifyRequest): Promise<Context>
}

/**
 * The subgraph's own port: /graphql for the router and siblings. The caller is identified before the body is read, so
 * nobody without the credential costs more than a header.
 */
export function httpApp<Context extends RequestContext>(parts: HttpParts<Context>): FastifyInstance {
  const app = fastify({
    bodyLimit,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    serverFactory: (handler) =>
      parts.identity ? createTlsServer(parts.identity, serverOptions, handler) : createServer(serverOptions, handler),
  })
  app.server.maxConnections = mostConnections
  const contexts = new WeakMap<FastifyRequest, Context>()

  const traced = traceHttp(app, { log: parts.log, measure: parts.measure, statusOf })

  app.setErrorHandler((error: Error, request, reply) => {
    const status = statusOf(error)
    const code = error instanceof Refused ? error.code : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'
    const message = status < 500 || error instanceof Refused ? error.message : 'Something went wrong.'
    traced.refused(request, code)
    if (status >= 500) parts.log.error({ err: error, status, code, path: request.routeOptions.url }, 'refused')
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
  })

  const graphql = fastifyApolloHandler(parts.apollo, {
    context: async (request) => {
      const context = contexts.get(request)
      if (!context) throw new Error('a request reached GraphQL without having been identified')
      return context
    },
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      contexts.set(request, { ...(await parts.contextOf(request)), gone: goneSignal(reply.raw) })
    },
    handler: (request, reply) => asRequest(() => graphql.call(app, request, reply)),
  })
  return app
}

const statusOf = (error: unknown): number =>
  error instanceof Refused ? error.status : ((error as { statusCode?: number }).statusCode ?? 500)
