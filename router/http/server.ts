import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Server as TcpServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { refuseBroken } from '@micromart/broken-requests'
import { carriedTraceContext, currentExemplar, type Exemplar, spansMade } from '@micromart/telemetry'
import type { Client } from '../client.ts'
import type { RouterConfig } from '../config/schema.ts'
import { RequestError, tooManyAtOnce } from '../errors.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { requestLog } from '../observability/request-log.ts'
import { type ClientSettings, clientAddress, clientOf, traceIn } from './client-of.ts'
import { limitConnections } from './connections.ts'
import { corsHeaders } from './cors.ts'
import type { Forward, Forwards } from './forward.ts'
import { allMethods, type GraphQLRouteSettings, graphqlRoute } from './graphql-route.ts'
import { watchLateness } from './lateness.ts'
import { json } from './negotiation.ts'
import type { Pages } from './pages.ts'
import { remembered } from './remembered.ts'
import { refusal, sendReply } from './reply.ts'
import { faultOfHead, pathOf, requestTarget } from './request-target.ts'
import { RouterResponse } from './router-response.ts'
import { inServerSpan } from './server-span.ts'
import { UnderWay } from './under-way.ts'
import { trackUnused } from './unused-connections.ts'

/** Headers of one request; honest clients send a tenth of it. */
const mostHeaders = 200
/** How long a refused body is still read, and thrown away, so that its sender sees the answer before a reset. */
const lingerMs = 5_000
/** How long requests under way may take to end once the router is told to stop. */
const drainMs = 15_000

interface HttpSettings extends GraphQLRouteSettings {
  config: Pick<RouterConfig, 'limits' | 'cors' | 'compression' | 'headers' | 'subscriptions'>
  client: ClientSettings
  metrics: RouterMetrics
  pages: Pages
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

/** What becomes of a request. */
interface Course {
  /** It is carried out, or refused, as an operation: those are told of by themselves. */
  isOperation: boolean
  /** Of what is refused before. */
  code: string | undefined
}

/** The public HTTP server: what holds for every request, then the route. */
export function createHttpServer(settings: HttpSettings): HttpServer {
  const { config, metrics, pages, forwards, lastRequestMs } = settings
  const graphql = graphqlRoute(settings)
  const tell = requestLog(settings.log)
  const inFlight = new UnderWay<RouterResponse>()
  metrics.countUnderWay(() => inFlight.size)
  const lateness = watchLateness(config.limits.lateMs)
  const corsOf = remembered((origin) => Object.entries(corsHeaders(config.cors, { origin }, false)))
  /** @param others how many are being answered already */
  const overloadedBy = (others: number) => others >= config.limits.inFlight || lateness.tooLate()
  let draining = false

  function route(
    request: IncomingMessage,
    response: RouterResponse,
    client: Client,
    path: string,
    forward: Forward | undefined,
    course: Course,
  ): Promise<void> | undefined {
    const refuse = (error: RequestError) => {
      course.code = error.code
      return sendReply(response, refusal(error, { type: json, jsonOnly: false }), json, config.compression)
    }
    const serve = () => {
      course.isOperation = path === '/graphql'
      if (course.isOperation) return graphql(request, response, client)
      return refuse(new RequestError('NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.'))
    }
    if (request.rawHeaders.length / 2 > mostHeaders) {
      return refuse(new RequestError('TOO_MANY_HEADERS', `A request may have at most ${mostHeaders} headers.`))
    }
    const fault = faultOfHead(request)
    if (fault) return refuse(new RequestError('BAD_REQUEST', fault))
    if (request.method === 'OPTIONS') {
      response
        .begin(204, { allow: allMethods, ...corsHeaders(config.cors, request.headers, true, forward?.methods) })
        .end()
      return undefined
    }
    for (const [name, value] of corsOf(request.headers.origin)) response.tell(name, value)
    if (overloadedBy(inFlight.size - 1)) return refuse(new RequestError('OVERLOADED', tooManyAtOnce))
    if (request.method === 'POST' && !forward) return serve()
    const onward = () => forward?.send(request, response, client).catch((error) => refuse(refusalOf(error))) ?? serve()
    return pages(request, response, path).then((isPage) => (isPage ? undefined : onward()))
  }

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
        const answering = route(request, response, client, path, forward, course)
        return course.isOperation ? answering : Promise.resolve(answering).then(tellOther)
      }
      const served = { request, response, method, route: label, path }
      await (spansMade() ? inServerSpan(served, work) : work())
    } catch (error) {
      settings.log.error({ err: error, request_id: client.requestId }, 'request failed')
      response.destroy()
    } finally {
      inFlight.delete(response)
      // Of an answer that waits for a client that takes nothing of it. What it takes begins the time anew.
      if (response.writableEnded && response.writableLength > 0) request.socket.setTimeout(requestTimeoutMs)
      metrics.requests
        .of(method, label, String(response.statusCode))
        .observe((performance.now() - started) / 1_000, exemplar)
      discardRest(request)
    }
  }

  const { requestTimeoutMs } = config.limits
  const server = createServer(
    {
      ServerResponse: RouterResponse,
      // Of connections that never say anything, too.
      requestTimeout: requestTimeoutMs,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(requestTimeoutMs, 1_000),
      // Longer than the idle time of load balancers, so that it is never we who close under their hands.
      keepAliveTimeout: 65_000,
    },
    (request, response) => void handle(request, response),
  )
  refuseBroken(server)
  // Whoever asks whether to send a body is told once it would be read, and is not told to send what will be refused.
  server.on('checkContinue', (request, response) => void handle(request, response))
  // Node would leave out the headers above a number, and judge the rest; their size it bounds anyway.
  server.maxHeadersCount = 0
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
      // Told while the answer is still to be written, clients do not send their next request along the same way.
      for (const response of inFlight) response.shouldKeepAlive = false
      const late = setTimeout(() => server.closeAllConnections(), drainMs)
      // TCP's own: HTTP's closes at once what carries nothing just now.
      const closed = new Promise<void>((resolve) => void TcpServer.prototype.close.call(server, () => resolve()))
      await lastRequests(server, lastRequestMs)
      for (const response of inFlight) {
        response.once('finish', () => setImmediate(() => server.closeIdleConnections()))
      }
      server.closeIdleConnections()
      closeUnused()
      await closed
      clearTimeout(late)
    },
  }
}

/**
 * A request that is on its way when its connection is closed is lost, and on a busy machine it may lie here unread already. So whoever
 * keeps a connection is told by an answer that it ends; only what is not used meanwhile is closed by us.
 */
async function lastRequests(server: Server, withinMs: number): Promise<void> {
  const open = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  for (const until = performance.now() + withinMs; performance.now() < until && (await open()) > 0; ) await pause(20)
}

/** A body that was refused, or not wanted, is read to nowhere for a while and then cut off. */
function discardRest(request: IncomingMessage): void {
  if (request.readableEnded || request.destroyed) return
  const cut = setTimeout(() => request.destroy(), lingerMs).unref()
  request.once('close', () => clearTimeout(cut))
  request.resume()
}

// Labels have few values, whatever clients send.
const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'OPTIONS', 'HEAD', 'PUT', 'DELETE'])
const routes: ReadonlySet<string> = new Set(['/', '/graphql', '/.well-known/jwks.json'])
const methodLabel = (method = '') => (methods.has(method) ? method : '_OTHER')
const routeLabel = (path: string, forward: Forward | undefined) => {
  if (routes.has(path)) return path
  return forward ? `${forward.prefix}*` : path.startsWith('/graphiql/') ? '/graphiql/*' : '*'
}

/** Throws what is no refusal. */
function refusalOf(error: unknown): RequestError {
  if (error instanceof RequestError) return error
  throw error
}
