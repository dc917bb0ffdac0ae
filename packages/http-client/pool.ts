import { connector, type Endpoint } from './connect.ts'
import { Connection, type ConnectionOwner } from './connection.ts'
import { Exchange, type Request } from './exchange.ts'
import { ConnectFailed, type ConnectionLost } from './faults.ts'
import type { Response } from './response-reader.ts'

export interface PoolSettings {
  /** At most, at a time. */
  connections: number
  connectTimeoutMs: number
  /** For which a connection is kept that nobody uses, at most, in ms; 4 s by default. */
  idleMs?: number | undefined
}

/** How often deadlines are looked at, in ms: one timer for all is less work than one for each request. */
const tickMs = 100

/**
 * Connections to one endpoint: HTTP/1.1, one request at a time on each. The one that was used last is used next, so that
 * what there is too much of them is left alone, and closed.
 */
export class Pool implements ConnectionOwner {
  readonly idleMs: number
  readonly #connect: ReturnType<typeof connector>
  readonly #settings: PoolSettings
  /** Those being opened, too. */
  readonly #all = new Set<Connection>()
  readonly #idle: Connection[] = []
  readonly #waiting = new Set<Exchange>()
  /** Those not connected yet, some for one exchange and no other. */
  readonly #opening = new Map<Connection, Exchange | undefined>()
  #ticking: NodeJS.Timeout | undefined
  #closing: Promise<void> | undefined
  #closed = () => {}

  /** Connects once there is a request. */
  constructor(endpoint: Endpoint, settings: PoolSettings) {
    this.#connect = connector(endpoint)
    this.#settings = settings
    this.idleMs = settings.idleMs ?? 4_000
  }

  /**
   * Asks, and reads the whole response. It is sent a second time only if it is repeatable, and the connection that it was
   * sent on had been used before and was closed without a byte of a response.
   *
   * Rejects with ConnectFailed (nothing was sent), ConnectionLost, BadResponse, ResponseTooLong, ResponseLate, the reason of
   * the request's signal, or TypeError of a header that cannot be sent.
   */
  request(request: Request): Promise<Response> {
    return new Promise((resolve, reject) => {
      request.signal?.throwIfAborted()
      if (this.#closing) throw new ConnectFailed(new Error('the client is closed'))
      const exchange = new Exchange(request, resolve, reject)
      const connection = this.#takeIdle()
      if (connection) connection.start(exchange)
      else this.#wait(exchange)
    })
  }

  /** Lets the requests under way finish, then closes every connection. */
  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      this.#closed = resolve
      for (const connection of this.#idle.splice(0)) connection.destroy()
      if (this.#all.size === 0) resolve()
    })
    return this.#closing
  }

  freed(connection: Connection): void {
    const [next] = this.#waiting
    if (next) {
      this.#waiting.delete(next)
      connection.start(next)
    } else if (this.#closing) {
      connection.destroy()
    } else {
      this.#idle.push(connection)
    }
  }

  opened(connection: Connection): void {
    const own = this.#opening.get(connection)
    this.#opening.delete(connection)
    if (own) connection.start(own)
    else this.freed(connection)
    this.#open()
  }

  /** While others are connected, this may be one attempt's bad luck, which one request pays for. */
  failed(connection: Connection, error: ConnectFailed): void {
    const own = this.#opening.get(connection)
    this.#opening.delete(connection)
    this.#all.delete(connection)
    if (own) own.fail(error)
    else this.#refuse(error, this.#all.size > this.#opening.size ? 1 : this.#waiting.size)
  }

  /** What others have just used may be closed as well, so this gets a connection of its own, in place of the one that is gone. */
  stale(exchange: Exchange, error: ConnectionLost): void {
    if (exchange.request.repeatable) this.#connectFor(exchange)
    else exchange.fail(error)
  }

  gone(connection: Connection): void {
    this.#all.delete(connection)
    const at = this.#idle.indexOf(connection)
    if (at >= 0) this.#idle.splice(at, 1)
    this.#open()
    if (this.#all.size > 0) return
    clearInterval(this.#ticking)
    this.#ticking = undefined
    this.#closed()
  }

  #takeIdle(): Connection | undefined {
    const now = performance.now()
    for (let last = this.#idle.pop(); last; last = this.#idle.pop()) {
      if (last.deadline > now) return last
      last.destroy()
    }
    return undefined
  }

  /** For a connection: a new one, or one that others are done with. */
  #wait(exchange: Exchange): void {
    this.#waiting.add(exchange)
    exchange.heldBy(() => this.#waiting.delete(exchange))
    this.#open()
  }

  #open(): void {
    while (this.#opening.size < this.#waiting.size && this.#all.size < this.#settings.connections) this.#connectFor()
  }

  #connectFor(own?: Exchange): void {
    try {
      const connection = new Connection(this.#connect, this.#settings.connectTimeoutMs, this)
      this.#all.add(connection)
      this.#opening.set(connection, own)
      own?.heldBy(() => this.#opening.set(connection, undefined))
      this.#ticking ??= setInterval(() => this.#tick(), tickMs)
    } catch (cause) {
      // A certificate that cannot be used, for one.
      const error = new ConnectFailed(cause)
      own?.fail(error)
      this.#refuse(error, this.#waiting.size)
    }
  }

  #refuse(error: ConnectFailed, most: number): void {
    for (const exchange of [...this.#waiting].slice(0, most)) {
      this.#waiting.delete(exchange)
      exchange.fail(error)
    }
  }

  #tick(): void {
    const now = performance.now()
    for (const connection of this.#all) if (connection.deadline <= now) connection.expire()
  }
}
