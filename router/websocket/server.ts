import type { IncomingHttpHeaders, Server } from 'node:http'
import { originOf } from '@micromart/ip-address'
import type { Logger } from '@micromart/telemetry'
import type { GraphQLFormattedError } from 'graphql'
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { RouterConfig } from '../config/schema.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import type { Hooks } from '../hooks/open-hooks.ts'
import { closeWith, onWebsocketUpgrade } from '../http/connections/upgrades.ts'
import { type ClientSettings, clientAddress } from '../http/request/client-of.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { SlowReader, TokenRefused } from '../subgraphs/transport.ts'
import { brokenSubscription } from '../subscriptions/broken.ts'
import type { Places } from '../subscriptions/places.ts'
import { payingFor } from './chatter.ts'
import { bearerIn, type Extra, forbid, hello, tryAgainLater, wishesOf } from './hello.ts'
import { websocketOperations } from './operations.ts'
import { Pulse } from './pulse.ts'
import { lengthOfLast, protocolSocket } from './socket.ts'
import { Starting } from './starting.ts'

const goingAway = 1001
/**
 * Of subscriptions-transport-ws. It is not spoken, but agreed to, so that its clients hear why: browsers tell them nothing of a
 * handshake that fails.
 */
const formerProtocol = 'graphql-ws'
/** For clients that do not answer the closing handshake. */
const closeTimeoutMs = 2_000

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
    onConnect: hello({ engine, client: settings.client, places: byUser }),
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

  function accept(socket: WebSocket, headers: IncomingHttpHeaders, address: string): void {
    metrics.sockets.inc()
    if (socket.protocol === formerProtocol) {
      socket.close(CloseCode.SubprotocolNotAcceptable, 'Speak graphql-transport-ws: the library is graphql-ws')
    }
    const said = { userAgent: headers['user-agent'], bearer: bearerIn(headers) }
    const extra: Extra = { socket, ...said, address, client: null, userId: null, expiry: undefined }
    pulse.watch(socket)
    const heard = payingFor(engine, address, () => socket.close(tryAgainLater, 'Too much was said'))
    const closed = protocol.opened(protocolSocket({ socket, bufferedBytes: limits.bufferedBytes, heard, log }), extra)
    socket.once('close', (code, reason) => {
      metrics.sockets.dec()
      byAddress.release(originOf(address))
      closed(code, String(reason)).catch((error) => log.error({ err: error }, 'websocket close failed'))
    })
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
      await sendAway(sockets.clients)
      pulse.stop()
    },
  }
}

/** As every answer says that may be another soon. */
const later = (status: string) => `${status}\r\nretry-after: 1`

/** Cuts off who does not answer. */
async function sendAway(sockets: ReadonlySet<WebSocket>): Promise<void> {
  const closed = [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  for (const socket of sockets) socket.close(goingAway, 'Going away')
  const late = setTimeout(() => {
    for (const socket of sockets) socket.terminate()
  }, closeTimeoutMs)
  await Promise.all(closed)
  clearTimeout(late)
}
