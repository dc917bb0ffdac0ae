import { createServer, type IncomingMessage, type Server } from 'node:http'
import { refuseBroken } from '@micromart/broken-requests'
import { carriedTraceContext, currentExemplar, type Exemplar, methodLabel, spansMade } from '@micromart/telemetry'
import type { RouterConfig } from '../config/schema.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { requestLog } from '../observability/request-log.ts'
import { limitConnections } from './connections/connections.ts'
import { drainServer } from './connections/drain.ts'
import { watchLateness } from './connections/lateness.ts'
import { UnderWay } from './connections/under-way.ts'
import { trackUnused } from './connections/unused-connections.ts'
import type { Forward, Forwards } from './forward.ts'
import { type GraphQLRouteSettings, graphqlRoute } from './graphql-route.ts'
import type { Page } from './pages/page.ts'
import { RouterResponse } from './reply/router-response.ts'
import { type ClientSettings, clientAddress, clientOf, traceIn } from './request/client-of.ts'
import { pathOf, requestTarget } from './request/request-target.ts'
import { type Course, routing } from './routing.ts'
import { inServerSpan } from './server-span.ts'

/** How long a refused body is still read, and thrown away, so that its sender sees the answer before a reset. */
const lingerMs = 5_000

interface HttpSettings extends GraphQLRouteSettings {
  config: Pick<RouterConfig, 'limits' | 'cors' | 'compression' | 'headers' | 'subscriptions'>
  client: ClientSettings
  metrics: RouterMetrics
  pages: Page
  forwards: Pick<Forwards, 'of'>
  /** How long a connection that carries nothing is left open at the end, for its client's next request to be answered, in ms. */
  lastRequestMs: number
}

export interface HttpServer {
  server: Server
  /** Whether there is so much to do that whoever comes now is told to come back. */
  overloaded(): boolean
  /** Takes no new connection, answers what is under way or comes along one that is there, and closes each of them. */
  drain(): Promise<void>
}

/** The public HTTP server: what holds for every request, then the route. */
export function createHttpServer(settings: HttpSettings): HttpServer {
  const { config, metrics, pages, forwards, lastRequestMs } = settings
  const graphql = graphqlRoute(settings)
  const tell = requestLog(settings.log)
  const inFlight = new UnderWay<RouterResponse>()
  metrics.countUnderWay(() => inFlight.size)
  const lateness = watchLateness(config.limits.lateMs)
  /** @param others how many are being answered already */
  const overloadedBy = (others: number) => others >= config.limits.inFlight || lateness.tooLate()
  const route = routing({ config, graphql, pages, overloaded: () => overloadedBy(inFlight.size - 1) })
  let draining = false

  async function handle(request: IncomingMessage, response: RouterResponse): Promise<void> {
    request.url = requestTarget(request.url)
    const path = pathOf(request.url)
    const forward = forwards.of(path)
    const [method, label] = [methodLabel(request.method), routeLabel(path, forward)]
    const address = clientAddress(request.socket.remoteAddress, request.headers, settings.client.trustedProxies)
    const client = clientOf(request.headers, address, settings.client)
    const trace = carriedTraceContext(traceIn(request.headers))
    client.traceparent = trace?.traceparent
    client.tracestate = trace?.tracestate
    const started = performance.now()
    response.tell('x-request-id', client.requestId)
    if (draining) response.shouldKeepAlive = false
    inFlight.add(response)
    let exemplar: Exemplar | undefined
    const course: Course = { isOperation: false, code: undefined }
    const tellOther = () => {
      const { isOperation, code } = course
      if (!isOperation) tell({ client, method, route: label, status: response.statusCode, code, started })
    }
    try {
      const work = () => {
        exemplar = currentExemplar()
        const answering = route({ request, response, client, path, forward, course })
        return course.isOperation ? answering : Promise.resolve(answering).then(tellOther)
      }
      const served = { request, response, route: label, path }
      await (spansMade() ? inServerSpan(served, work) : work())
    } catch (error) {
      settings.log.error({ err: error, request_id: client.requestId }, 'request failed')
      response.destroy()
    } finally {
      inFlight.delete(response)
      // Of an answer that waits for a client that takes nothing of it. What it takes begins the time anew.
      if (response.writableEnded && response.writableLength > 0) {
        request.socket.setTimeout(config.limits.requestTimeoutMs)
      }
      metrics.requests
        .of(method, label, String(response.statusCode))
        .observe((performance.now() - started) / 1_000, exemplar)
      discardRest(request)
    }
  }

  const server = serverFor(config.limits.requestTimeoutMs, (request, response) => void handle(request, response))
  limitConnections(server, {
    limits: config.limits,
    isProxy: settings.client.trustedProxies,
    refused: () => metrics.refusedConnections.inc(),
  })
  const closeUnused = trackUnused(server)

  return {
    server,
    overloaded: () => overloadedBy(inFlight.size),
    async drain() {
      draining = true
      lateness.stop()
      await drainServer({ server, inFlight, closeUnused, lastRequestMs })
    },
  }
}

function serverFor(
  requestTimeoutMs: number,
  handle: (request: IncomingMessage, response: RouterResponse) => void,
): Server {
  const options = {
    ServerResponse: RouterResponse,
    // Of connections that never say anything, too.
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(requestTimeoutMs, 1_000),
    // Longer than the idle time of load balancers, so that it is never we who close under their hands.
    keepAliveTimeout: 65_000,
  }
  const server = createServer(options, handle)
  refuseBroken(server)
  // Whoever asks whether to send a body is told once it would be read, and is not told to send what will be refused.
  server.on('checkContinue', handle)
  // Node would leave out the headers above a number, and judge the rest; their size it bounds anyway.
  server.maxHeadersCount = 0
  return server
}

/** A body that was refused, or not wanted, is read to nowhere for a while and then cut off. */
function discardRest(request: IncomingMessage): void {
  if (request.readableEnded || request.destroyed) return
  const cut = setTimeout(() => request.destroy(), lingerMs).unref()
  request.once('close', () => clearTimeout(cut))
  request.resume()
}

// Labels have few values, whatever clients send.
const routes: ReadonlySet<string> = new Set(['/', '/graphql', '/.well-known/jwks.json'])
const routeLabel = (path: string, forward: Forward | undefined) => {
  if (routes.has(path)) return path
  return forward ? `${forward.prefix}*` : path.startsWith('/graphiql/') ? '/graphiql/*' : '*'
}
