import type { ApolloServer } from '@apollo/server'
import { componentLog } from '@micromart/telemetry'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { SessionWatch } from '../accounts/session-watch.ts'
import type { ProcessParts } from '../process-parts.ts'
import type { ServiceSettings } from '../settings.ts'
import type { RequestContext } from './context.ts'
import { httpApp } from './http.ts'
import type { Carrier } from './request.ts'
import { serveWebSockets } from './websocket.ts'

interface OwnPortParts<Context extends RequestContext> {
  settings: ServiceSettings
  parts: Pick<ProcessParts, 'log' | 'metrics' | 'identity'>
  assembled: { apollo: ApolloServer<Context>; schema: GraphQLSchema; contextOf(request: RequestContext): Context }
  /** Throws Refused. */
  identify(carrier: Carrier): Promise<RequestContext>
  /** Adds those that stand beside /graphql. */
  routes(app: FastifyInstance): void
  watch: SessionWatch['watch']
}

/** Opens a subgraph's port: GraphQL over HTTP and websockets, and its own routes. */
export async function openOwnPort<Context extends RequestContext>({
  settings,
  parts: { log, metrics, identity },
  assembled: { apollo, schema, contextOf },
  identify,
  routes,
  watch,
}: OwnPortParts<Context>) {
  const identified = async (carrier: Carrier) => contextOf(await identify(carrier))
  await apollo.start()
  const app = httpApp({
    log: componentLog(log, 'http'),
    measure: metrics.measureHttp,
    apollo,
    identity,
    contextOf: (request: FastifyRequest) => identified(request.headers),
  })
  routes(app)
  const sockets = serveWebSockets({ server: app.server, schema, log, contextOf: identified, watch })
  await app.listen({ host: settings.host, port: settings.port })
  return {
    closeSockets: () => sockets.close(),
    /** Once those that are under way are answered. */
    closeRequests: () => app.close(),
  }
}
