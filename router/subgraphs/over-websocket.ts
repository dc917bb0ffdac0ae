import type { Address, Peer } from '@micromart/peers'
import type { Identity } from '@micromart/tls'
import { CloseCode, createClient } from 'graphql-ws'
import { revived } from '../exact-numbers/exact-number.ts'
import { EventQueue, QueueOverflow } from './event-queue.ts'
import { readErrors, readResponse } from './read-response.ts'
import { openingAt, SubgraphSocket } from './subgraph-socket.ts'
import { SlowReader, SubgraphFault, type SubgraphRequest, type SubgraphResponse, TokenRefused } from './transport.ts'

interface WebsocketSubscription {
  /** Where the subgraph is over http(s); the websocket is on the same path. */
  peer: Peer
  identity: Identity | undefined
  headers: Record<string, string>
  request: Omit<SubgraphRequest, 'bodyStart'>
  signal: AbortSignal
  connectTimeoutMs: number
  keepAliveMs: number
  bufferedEvents: number
  /** The longest message that is read, in bytes. */
  messageBytes: number
  /** Called before an event is told of. */
  onEvent: () => void
}

/**
 * One subscription at a subgraph over a graphql-transport-ws connection of its own, which ends with it. An address that cannot be
 * connected to, or does not acknowledge it in time, is passed over for the next, and what came of it counts as it does over HTTP.
 * Nothing is reconnected here: only the client knows the last event it saw, so a
 * lost connection ends the subscription with an error and the client resumes.
 */
export async function* subscribeOverWebsocket(
  settings: WebsocketSubscription,
): AsyncGenerator<SubgraphResponse, void, void> {
  const { query, operationName, variables } = settings.request
  const lost = (reason: string, cause?: unknown) =>
    queue.close(
      codeOf(cause) === CloseCode.Unauthorized
        ? new TokenRefused()
        : new SubgraphFault('SUBGRAPH_UNAVAILABLE', reason, { cause }),
    )
  const addresses = await settings.peer.addresses().catch((cause) => {
    throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', reasonOf(cause), { cause })
  })
  const client = connect(settings, addresses, lost)
  let unsubscribe = () => {}
  const stop = () => {
    unsubscribe()
    client.dispose()
  }
  const queue = new EventQueue<SubgraphResponse>(settings.bufferedEvents, stop)
  unsubscribe = client.subscribe<Record<string, unknown>>(
    { query, operationName, variables },
    {
      next(result) {
        settings.onEvent()
        queue.push(readResponse(settings.request.numbers ? revived(result) : result) ?? {})
      },
      complete: () => queue.close(),
      error(error) {
        if (!Array.isArray(error)) return lost(reasonOf(error), error)
        queue.push({ data: null, errors: error })
        queue.close()
      },
    },
  )
  const abort = () => void queue.return()
  settings.signal.addEventListener('abort', abort, { once: true })
  if (settings.signal.aborted) abort()
  try {
    yield* queue
  } catch (error) {
    throw error instanceof QueueOverflow ? new SlowReader() : error
  } finally {
    settings.signal.removeEventListener('abort', abort)
    stop()
  }
}

/** @param lost told when the connection is gone, unless the subscription has ended before */
function connect(
  settings: WebsocketSubscription,
  addresses: readonly Address[],
  lost: (reason: string, cause?: unknown) => void,
) {
  const { peer, headers, connectTimeoutMs, keepAliveMs, messageBytes, identity } = settings
  let tried = 0
  let acknowledged = false
  let current: Address | undefined
  const opening = openingAt({
    next() {
      current = addresses[tried++ % addresses.length]
      if (!current) throw new Error('there is no address')
      return current
    },
    options: () => ({
      handshakeTimeout: connectTimeoutMs,
      // Who does not acknowledge the connection may not answer its end either.
      closeTimeout: connectTimeoutMs,
      maxPayload: messageBytes,
      ...identity?.current(),
    }),
    exact: settings.request.numbers !== undefined,
  })
  let pongDue: NodeJS.Timeout | undefined
  const client = createClient({
    url: opening.url,
    webSocketImpl: SubgraphSocket,
    jsonMessageReviver: tidied,
    connectionParams: headers,
    connectionAckWaitTimeout: connectTimeoutMs,
    retryAttempts: addresses.length - 1,
    retryWait: async () => {},
    shouldRetry: () => !acknowledged,
    keepAlive: keepAliveMs,
    on: {
      connected() {
        acknowledged = true
        if (current) peer.record(current, 'answered')
      },
      ping(received) {
        if (received) return
        pongDue = setTimeout(() => {
          if (current) peer.record(current, 'failed')
          lost('no answer to a ping')
          client.terminate()
        }, keepAliveMs)
      },
      pong(received) {
        if (received) clearTimeout(pongDue)
      },
      // Also where the other side says that all is well (1000): the library would then subscribe again from the start.
      closed(event) {
        clearTimeout(pongDue)
        if (!acknowledged && current && isFailure(codeOf(event))) peer.record(current, 'failed')
        if (acknowledged || tried >= addresses.length) lost(reasonOf(event), event)
      },
    },
  })
  return {
    subscribe: client.subscribe,
    /** Nothing of it is left, however it ended. */
    dispose() {
      opening.forget()
      // It rejects with the reason for which the connection was lost, which has been told already.
      Promise.resolve(client.dispose()).catch(() => {})
    },
  }
}

/** The library refuses a connection whose errors are untidy. */
const tidied = (key: string, value: unknown): unknown =>
  key === '' && isErrorMessage(value) ? { ...value, payload: readErrors(value.payload) } : value

const isErrorMessage = (value: unknown): value is { type: 'error'; payload: unknown } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'error' && 'payload' in value

/** There was no connection, or nobody acknowledged it; other codes are answers. */
const isFailure = (code: unknown) =>
  [1006, CloseCode.ConnectionAcknowledgementTimeout, CloseCode.InternalServerError].includes(Number(code))

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message
  const code = codeOf(error)
  if (code !== undefined) {
    const { reason } = error as { reason?: string }
    return `the connection was closed with ${code}${reason ? `: ${reason}` : ''}`
  }
  return 'the connection was lost'
}
