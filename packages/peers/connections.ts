import {
  type Cancellation,
  ConnectFailed,
  Pool,
  type RequestPrefix,
  type Response,
  ResponseTooLong,
  requestPrefix,
} from '@micromart/http-client'
import type { Identity } from '@micromart/tls'
import type { Address } from './addresses.ts'
import { BadAnswer, NotReached } from './faults.ts'

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
  /** `host` is in place of the URL's own; what says where a message ends is not for a caller to say. */
  headers?: Record<string, string>
  body?: string | null
  /** May be sent again after it was sent. Default: what is a GET. */
  repeatable?: boolean
  /** The longest answer that is read, in bytes; 32 MiB by default. */
  mostBytes?: number
}

/** An answer, read to its end. */
export type Answer = Response

/** Connections to all of a peer's addresses. */
export interface Connections {
  /** Rejects with what the client does, or throws that: {@link faultOf} says what it is to callers. */
  request(address: Address, request: HttpRequest, signal: Cancellation): Promise<Answer>
  /** Lets the requests under way to an address that is gone finish, then closes its connections. */
  forget(key: string): void
  /** Lets the requests under way finish, then closes every connection. */
  close(): Promise<void>
}

interface Way {
  pool: Pool
  /** What is the same in every request to the address's own path, by method. */
  prefixes: Map<HttpRequest['method'], RequestPrefix>
}

const defaults = { connections: 64, connectTimeoutMs: 2_000, mostBytes: 32 * 1024 * 1024 }

export function openConnections(settings: ConnectionSettings): Connections {
  const { identity, answerTimeoutMs } = settings
  const { connections = defaults.connections, connectTimeoutMs = defaults.connectTimeoutMs } = settings
  const pools = new Map<string, { key: string; pool: Pool }>()
  const ways = new WeakMap<Address, Way>()
  /** Of addresses that are gone. */
  const closing = new Set<Promise<void>>()

  function poolOf({ url: { protocol, hostname, port }, ip, key }: Address): Pool {
    const id = `${protocol}//${hostname} ${key}`
    const known = pools.get(id)
    if (known) return known.pool
    const secure = protocol === 'https:'
    // The name is what the other side is called, on its certificate too.
    const tls = { name: hostname.replace(/^\[|\]$/g, ''), ...(identity && { material: () => identity.current() }) }
    const endpoint = { host: ip, port: Number(port) || (secure ? 443 : 80), tls: secure ? tls : undefined }
    const pool = new Pool(endpoint, { connections, connectTimeoutMs })
    pools.set(id, { key, pool })
    return pool
  }

  function wayTo(address: Address): Way {
    const way = ways.get(address) ?? { pool: poolOf(address), prefixes: new Map() }
    ways.set(address, way)
    return way
  }

  function request(address: Address, request: HttpRequest, signal: Cancellation): Promise<Answer> {
    const { method, body, repeatable = method === 'GET', mostBytes = defaults.mostBytes } = request
    const { pool, prefixes } = wayTo(address)
    const { prefix, headers } = headOf(address, request, prefixes)
    return pool.request({
      prefix,
      headers,
      body: body ?? null,
      repeatable,
      mostBytes,
      signal,
      headTimeoutMs: answerTimeoutMs,
      bodyTimeoutMs: answerTimeoutMs,
    })
  }

  return {
    request,
    forget(gone) {
      for (const [id, { key, pool }] of pools) {
        if (key !== gone) continue
        pools.delete(id)
        const closed = pool.close().finally(() => closing.delete(closed))
        closing.add(closed)
      }
    },
    async close() {
      await Promise.all([...closing, ...[...pools.values()].map(({ pool }) => pool.close())])
    },
  }
}

/**
 * NotReached when there was no connection, BadAnswer when the answer was too long; else what it was: the signal's reason, TypeError of a header
 * that cannot be sent, or another of the client's.
 */
export function faultOf(error: unknown): unknown {
  if (error instanceof ConnectFailed) return new NotReached(error.cause)
  return error instanceof ResponseTooLong ? new BadAnswer(error.message, { cause: error }) : error
}

/** A request's head, in two: what was written before, and what is its own. */
function headOf({ url }: Address, { method, path, headers = {} }: HttpRequest, prefixes: Way['prefixes']) {
  if (path !== undefined || headers.host !== undefined) {
    const { host = url.host, ...own } = headers
    return { prefix: requestPrefix({ method, path: path ?? pathOf(url), host }), headers: own }
  }
  const prefix = prefixes.get(method) ?? requestPrefix({ method, path: pathOf(url), host: url.host })
  prefixes.set(method, prefix)
  return { prefix, headers }
}

const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`
