import type { IncomingHttpHeaders, Server } from 'node:http'
import { originOf } from '@micromart/ip-address'
import type { Logger } from '@micromart/telemetry'
import type { GraphQLFormattedError } from 'graphql'
import { CloseCode, type Context, handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Client } from '../client.ts'
import type { RouterConfig } from '../config/schema.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import type { Hooks } from '../hooks/open-hooks.ts'
import { type ClientSettings, clientAddress, clientOf, traceIn } from '../http/client-of.ts'
import { negotiate } from '../http/negotiation.ts'
import { closeWith, onWebsocketUpgrade } from '../http/upgrades.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { authenticated } from '../request.ts'
import { shownAs } from '../stages/authentication.ts'
import { SlowReader, TokenRefused } from '../subgraphs/transport.ts'
import { brokenSubscription } from '../subscriptions/broken.ts'
import type { Places } from '../subscriptions/places.ts'
import { Chatter } from './chatter.ts'
import { websocketOperations } from './operations.ts'
import { Pulse } from './pulse.ts'
import { lengthOfLast, protocolSocket } from './socket.ts'
import { Starting } from './starting.ts'

/** RFC 6455's registry: the server is overloaded for this client; reconnecting later is fine. */
const tryAgainLater = 1013
const goingAway = 1001
/**
 * Of subscriptions-transport-ws. It is not spoken, but agreed to, so that its clients hear why: browsers tell them nothing of a
 * handshake that fails.
 */
const formerProtocol = 'graphql-ws'
/** For clients that do not answer the closing handshake. */
const closeTimeoutMs = 2_000
/** Node's timers hold no more; a socket that lives as long is checked again then. */
const longestTimerMs = 2_147_483_647

interface WebsocketSettings {
  engine: () => Engine
  config: Pick<RouterConfig, 'subscriptions'>
  client: ClientSettings
  hooks: Hooks | null
  metrics: RouterMetrics
  log: Logger
  places: Places
  draining: () => boolean
  overloaded: () => boolean
}

/** Of one connection. */
interface Extra {
  socket: WebSocket
  /** The only header of the request that counts for as long as it is open: thousands of connections do not keep the rest. */
  userAgent: string | undefined
  /** The token that the request shows, until `connection_init` is there, which may show another. */
  bearer: string | undefined
  address: string
  /** From `connection_init` on. */
  client: Client | null
  userId: string | null
  expiry: NodeJS.Timeout | undefined
}

/** Serves graphql-transport-ws on the HTTP server's `/graphql`: queries, mutations and subscriptions, checked as over HTTP. */
export function attachWebsockets(server: Server, settings: WebsocketSettings): { drain(): Promise<void> } {
  const { engine, metrics, log, draining, overloaded } = settings
  const { byAddress, byUser } = settings.places
  const limits = settings.config.subscriptions
  const operations = websocketOperations(settings)
  const starting = new Starting(operations.abandon)
  const pulse = new Pulse(limits.keepAliveMs)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    handleProtocols: (offered) => handleProtocols(offered) || (offered.has(formerProtocol) ? formerProtocol : false),
    clientTracking: true,
  })

  const protocol = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: limits.initTimeoutMs,
    onConnect,
    onSubscribe(ctx, id, payload) {
      const { client, socket } = ctx.extra
      if (!client) throw new Error('subscribed before connected')
      const tooMany = Object.keys(ctx.subscriptions).length > limits.perConnection ? manyAtOnce() : null
      const said = { ...wishesOf(ctx), length: lengthOfLast(socket), tooMany }
      return starting.begin(socket, id, () => operations.start(payload, client, said))
    },
    execute: operations.result,
    subscribe: operations.result,
    onError(ctx, _id, _payload, errors): GraphQLFormattedError[] {
      if (errors.some((error) => error.originalError instanceof SlowReader)) ctx.extra.socket.terminate()
      // As when it expires: what else the client does here is as little its own.
      if (errors.some((error) => error.originalError instanceof TokenRefused)) forbid(ctx.extra.socket)
      return errors.map((error) =>
        error.originalError ? brokenSubscription(error.originalError, settings) : error.toJSON(),
      )
    },
    onClose({ extra }) {
      clearTimeout(extra.expiry)
      if (extra.userId !== null) byUser.release(extra.userId)
    },
  })

  const manyAtOnce = () =>
    new RequestError('TOO_MANY_SUBSCRIPTIONS', `A connection may run ${limits.perConnection} operations at once.`)

  async function onConnect({ extra, connectionParams }: Context<Record<string, unknown>, Extra>): Promise<boolean> {
    const { bearer, userAgent, address } = extra
    const said: Record<string, unknown> = { ...saidIn(connectionParams), 'user-agent': userAgent }
    if (bearer !== undefined) said.authorization ??= bearer
    const client = clientOf(said, address, settings.client)
    extra.bearer = undefined
    try {
      const principal = await authenticated(engine(), client, lengthOfLast(extra.socket))
      if (extra.socket.readyState !== extra.socket.OPEN) return true
      if (principal) {
        if (!byUser.take(principal.userId)) {
          extra.socket.close(tryAgainLater, 'Too many connections')
          return true
        }
        extra.userId = principal.userId
        const left = principal.expiresAt.getTime() - Date.now()
        extra.expiry = setTimeout(() => forbid(extra.socket), Math.min(left, longestTimerMs))
      }
      extra.client = shownAs(client, principal)
      return true
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      if (error.code === 'UNAUTHENTICATED') return false
      extra.socket.close(tryAgainLater, error.message)
      return true
    }
  }

  function accept(socket: WebSocket, headers: IncomingHttpHeaders, address: string): void {
    metrics.sockets.inc()
    if (socket.protocol === formerProtocol) {
      socket.close(CloseCode.SubprotocolNotAcceptable, 'Speak graphql-transport-ws: the library is graphql-ws')
    }
    const said = { userAgent: headers['user-agent'], bearer: bearerIn(headers) }
    const extra: Extra = { socket, ...said, address, client: null, userId: null, expiry: undefined }
    pulse.watch(socket)
    const heard = payingFor(socket, address)
    const closed = protocol.opened(protocolSocket({ socket, bufferedBytes: limits.bufferedBytes, heard, log }), extra)
    socket.once('close', (code, reason) => {
      metrics.sockets.dec()
      byAddress.release(originOf(address))
      closed(code, String(reason)).catch((error) => log.error({ err: error }, 'websocket close failed'))
    })
  }

  /** Whether a message is paid for. Where other instances have to be asked, it is handled meanwhile. */
  function payingFor(socket: WebSocket, address: string): (message: string) => boolean {
    const chatter = new Chatter()
    const end = () => socket.close(tryAgainLater, 'Too much was said')
    return (message) => {
      const { charge, config } = engine()
      const points = chatter.pointsFor(message, config.rateLimit)
      if (points === 0) return true
      try {
        charge(points, null, address)?.catch(end)
        return true
      } catch {
        end()
        return false
      }
    }
  }

  onWebsocketUpgrade(server, (request, stream, head) => {
    const refuse = (status: string) => closeWith(stream, status)
    if ((request.url ?? '').split('?')[0] !== '/graphql') return refuse('404 Not Found')
    if (draining() || overloaded()) return refuse(later('503 Service Unavailable'))
    const address = clientAddress(request.socket.remoteAddress, request.headers, settings.client.trustedProxies)
    if (!byAddress.take(originOf(address))) return refuse(later('429 Too Many Requests'))
    const leave = () => byAddress.release(originOf(address))
    const { headers } = request
    stream.once('close', leave)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      stream.off('close', leave)
      accept(socket, headers, address)
    })
  })

  return {
    /** Lets queries and mutations finish, tells every client to come back elsewhere, and ends. */
    async drain() {
      await operations.finished()
      const closed = [...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of sockets.clients) socket.close(goingAway, 'Going away')
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, closeTimeoutMs)
      await Promise.all(closed)
      clearTimeout(late)
      pulse.stop()
    },
  }
}

/** No page has a browser send one to another origin, as it would cookies: so this is the client's own word. */
const bearerIn = ({ authorization }: IncomingHttpHeaders) =>
  /^bearer /i.test(authorization ?? '') ? authorization : undefined

/**
 * What a client says of itself in `connection_init`, names in lower case. Some IDEs put their headers into a member of that name;
 * what stands beside it is the client's own word and wins.
 */
function saidIn(params: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  const { headers, ...said } = inLowerCase(params ?? {})
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return said
  const { headers: _, ...within } = inLowerCase(headers)
  return { ...within, ...said }
}

const inLowerCase = (members: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name.toLowerCase(), value]))

/** As every answer says that may be another soon. */
const later = (status: string) => `${status}\r\nretry-after: 1`

const forbid = (socket: WebSocket) => socket.close(CloseCode.Forbidden, 'Forbidden')

/** What trace an operation belongs to, and how its answer comes in pieces: by the Accept that HTTP would have. */
function wishesOf({ connectionParams }: Context<Record<string, unknown>, Extra>) {
  const said = saidIn(connectionParams)
  const { accept } = said
  return {
    trace: traceIn(said),
    pieces: (typeof accept === 'string' && negotiate(accept)?.pieces?.format) || ('v0.2' as const),
  }
}
