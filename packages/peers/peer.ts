import type { Identity } from '@micromart/tls'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { type Address, Addresses, type AddressSettings } from './addresses.ts'

/** There was no connection to any of a peer's addresses, so nothing was sent. `code` is the last failure's, such as ECONNREFUSED. */
export class NotReached extends Error {
  override name = 'NotReached'
  readonly code: string | undefined
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  }
}

export interface PeerSettings extends AddressSettings {
  /** One URL, or one for each replica; a name may stand for several addresses. */
  urls: readonly string[]
  /** Shown to those whose URL is https, and by whose CA they are judged. */
  identity?: Identity | undefined
  /** To each address. */
  connections?: number
  connectTimeoutMs?: number
  /** Until the answer's head is there, and between two pieces of its body, in ms. */
  answerTimeoutMs?: number
}

export interface PeerRequest {
  method: 'GET' | 'POST'
  /** In place of the URL's own. */
  path?: string
  headers?: Record<string, string>
  body?: string | null
  signal?: AbortSignal
}

/** Another process, or several alike: calls go round all its addresses, which are looked up again as they change. */
export interface Peer {
  /** Asks the next address; one that cannot be connected to is passed over at once. Throws NotReached, or what undici throws. */
  request(request: PeerRequest): Promise<Dispatcher.ResponseData>
  /** For connections of another kind: all addresses, the next in turn first. Rejects when the name is not known. */
  addresses(): Promise<Address[]>
  /** Lets the requests under way finish, then closes every connection. */
  close(): Promise<void>
}

export function openPeer(settings: PeerSettings): Peer {
  const { urls, identity, connections = 64, connectTimeoutMs = 2_000, answerTimeoutMs = 30_000 } = settings
  const addresses = new Addresses(urls, settings)
  const { connect, close } = connector(identity, connectTimeoutMs)
  const agent = new Agent({ connections, connect, headersTimeout: answerTimeoutMs, bodyTimeout: answerTimeoutMs })

  async function requestAt(address: Address, { path, headers, ...request }: PeerRequest) {
    const { url, ip, family } = address
    const origin = `${url.protocol}//${family === 6 ? `[${ip}]` : ip}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
    // The name is what the other side is called, in its own eyes and on its certificate.
    const answer = await agent.request({
      ...request,
      origin,
      path: path ?? `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers },
    })
    addresses.reached(address)
    return answer
  }

  return {
    async request(request) {
      let last: unknown
      for (const address of await addresses.inTurn().catch(notReached)) {
        try {
          return await requestAt(address, request)
        } catch (error) {
          if (!(error instanceof NotReached)) throw error
          addresses.failed(address)
          last = error
          request.signal?.throwIfAborted()
        }
      }
      throw last
    },
    addresses: () => addresses.inTurn().catch(notReached),
    async close() {
      close()
      await agent.close()
    },
  }
}

function notReached(error: unknown): never {
  throw new NotReached(error)
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
