import type { Address, Peer } from '@micromart/peers'
import type { Identity } from '@micromart/tls'
import { CloseCode, createClient, type Sink } from 'graphql-ws'
import { readErrors } from './read-response.ts'
import { openingAt, SubgraphSocket } from './subgraph-socket.ts'

export interface ConnectionSettings {
  /** Where the subgraph is over http(s); the websocket is on the same path. */
  peer: Peer
  identity: Identity | undefined
  connectTimeoutMs: number
  keepAliveMs: number
  /** The longest message that is read, in bytes. */
  messageBytes: number
}

export interface Opened {
  /** Asked one after the other, until one acknowledges. */
  addresses: readonly Address[]
  /** The payload of `connection_init`. */
  hello: Record<string, unknown>
  /** Whether numbers that a double cannot hold may come. */
  exact: boolean
  /** False: it is there before the first subscription, and is not closed after the last. */
  lazy: boolean
  /** @param answer the payload of `connection_ack` */
  acknowledged?(answer: unknown): void
  /** Told when there is none (any more). Whoever disposes of it is told nothing. */
  lost(reason: string, cause?: unknown): void
}

export interface Connection {
  /** @returns ends that subscription */
  subscribe(payload: Operation, sink: Sink<Record<string, unknown>>): () => void
  /** Nothing of it is left, however it ended. */
  dispose(): void
}

interface Operation {
  query: string
  operationName?: string | undefined
  variables: Record<string, unknown>
  extensions?: Record<string, unknown>
}

/**
 * A graphql-transport-ws connection. An address that cannot be connected to, or does not acknowledge it in time, is passed over for the
 * next, and what came of it counts as it does over HTTP. Nothing is reconnected here: only the client knows the last event it saw.
 */
export function connect(settings: ConnectionSettings, opened: Opened): Connection {
  const { peer, connectTimeoutMs, keepAliveMs, messageBytes, identity } = settings
  const { addresses, hello, exact, lazy, lost } = opened
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
    exact,
  })
  let pongDue: NodeJS.Timeout | undefined
  const client = createClient({
    url: opening.url,
    webSocketImpl: SubgraphSocket,
    jsonMessageReviver: tidied,
    connectionParams: hello,
    connectionAckWaitTimeout: connectTimeoutMs,
    lazy,
    // Told below, as of a lazy one.
    onNonLazyError: () => {},
    retryAttempts: addresses.length - 1,
    retryWait: async () => {},
    shouldRetry: () => !acknowledged,
    keepAlive: keepAliveMs,
    on: {
      connected(_socket, answer) {
        acknowledged = true
        if (current) peer.record(current, 'answered')
        opened.acknowledged?.(answer)
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

export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

export function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message
  const code = codeOf(error)
  if (code !== undefined) {
    const { reason } = error as { reason?: string }
    return `the connection was closed with ${code}${reason ? `: ${reason}` : ''}`
  }
  return 'the connection was lost'
}
