import type { Identity } from '@micromart/tls'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import type { Address } from './addresses.ts'
import { NotReached } from './faults.ts'

export interface ConnectionSettings {
  /** Shown to those whose URL is https, and by whose CA they are judged. */
  identity?: Identity | undefined
  /** To each address. */
  connections?: number | undefined
  connectTimeoutMs?: number | undefined
  /** Until the answer's head is there, and between two pieces of its body, in ms. */
  answerTimeoutMs: number
}

export interface HttpRequest {
  method: 'GET' | 'POST'
  /** In place of the URL's own. */
  path?: string
  headers?: Record<string, string>
  body?: string | null
}

/** Connections to all of a peer's addresses. */
export interface Connections {
  /** Rejects with NotReached when there is no connection, or with what undici throws. */
  request(address: Address, request: HttpRequest, signal: AbortSignal): Promise<Dispatcher.ResponseData>
  /** Lets the requests under way finish, then closes every connection. */
  close(): Promise<void>
}

export function openConnections(settings: ConnectionSettings): Connections {
  const { identity, connections = 64, connectTimeoutMs = 2_000, answerTimeoutMs } = settings
  const { connect, close } = connector(identity, connectTimeoutMs)
  const agent = new Agent({ connections, connect, headersTimeout: answerTimeoutMs, bodyTimeout: answerTimeoutMs })
  return {
    request: ({ url, key }, { path, headers, method, body }, signal) =>
      agent.request({
        origin: `${url.protocol}//${key}`,
        method,
        path: path ?? `${url.pathname}${url.search}`,
        // The name is what the other side is called, in its own eyes and on its certificate.
        headers: { host: url.host, ...headers },
        body,
        signal,
      }),
    async close() {
      close()
      await agent.close()
    },
  }
}

/** Connects with the newest certificate; a failure to connect is told apart from all that may happen later. */
function connector(identity: Identity | undefined, timeout: number) {
  // A connector keeps TLS sessions to resume, which must not outlive the certificate they were made with.
  const make = () => buildConnector({ timeout, ...identity?.current() })
  let newest = make()
  const unhook = identity?.onRenewed(() => {
    newest = make()
  })
  const connect: buildConnector.connector = (options, callback) =>
    newest(options, (...[error, socket]) =>
      error ? callback(new NotReached(error), null) : callback(null, socket as NonNullable<typeof socket>),
    )
  return { connect, close: () => unhook?.() }
}
