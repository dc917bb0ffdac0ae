import type { Socket } from 'node:net'
import type { Received } from './connect.ts'
import type { Exchange } from './exchange.ts'
import { ConnectFailed, ConnectionLost, ResponseLate } from './faults.ts'
import { type Response, ResponseReader } from './response-reader.ts'
import { sendTogether } from './send-together.ts'

export interface ConnectionOwner {
  /** Milliseconds for which a connection is kept that nobody uses, at most. */
  readonly idleMs: number
  /** It can take its first exchange. */
  opened(connection: Connection): void
  /** It could not be opened, and is gone next. */
  failed(connection: Connection, error: ConnectFailed): void
  /** It can take another exchange. */
  freed(connection: Connection): void
  /** It had been used before, and was closed without a byte of an answer to this: most likely it was closed already. It is gone next. */
  stale(exchange: Exchange, error: ConnectionLost): void
  /** It is there no more. */
  gone(connection: Connection): void
}

/** A server closes what is idle at the time it said; a request must not be on its way then. */
const marginMs = 1_000

/** A socket and the one exchange that it carries at a time. */
export class Connection {
  /** When its time is over, by performance.now(): for whatever it is at. */
  deadline: number
  readonly #owner: ConnectionOwner
  readonly #socket: Socket
  #connected = false
  #used = false
  #error: Error | undefined
  #exchange: Exchange | undefined
  #reader: ResponseReader | undefined

  constructor(
    connect: (received: Received, connected: () => void) => Socket,
    connectTimeoutMs: number,
    owner: ConnectionOwner,
  ) {
    this.#owner = owner
    this.deadline = performance.now() + connectTimeoutMs
    this.#socket = connect(
      (bytes) => this.#received(bytes),
      () => {
        this.#connected = true
        this.deadline = performance.now() + owner.idleMs
        owner.opened(this)
      },
    )
    this.#socket.on('error', (error) => {
      this.#error = error
    })
    this.#socket.on('end', () => this.#ended())
    this.#socket.on('close', () => this.#closed())
  }

  start(exchange: Exchange): void {
    const { prefix, mostBytes, headTimeoutMs } = exchange.request
    this.#exchange = exchange
    this.#reader = new ResponseReader(prefix.method === 'HEAD', mostBytes)
    this.deadline = performance.now() + headTimeoutMs
    exchange.heldBy(() => {
      this.#exchange = undefined
      this.destroy()
    })
    const { bytes, encoding } = exchange.message
    sendTogether(this.#socket)
    if (typeof bytes === 'string') this.#socket.write(bytes, encoding)
    else this.#socket.write(bytes)
  }

  /** Its time is over. */
  expire(): void {
    const late = this.#reader?.headRead ? 'the body did not go on in time' : 'no response in time'
    if (!this.#connected) this.#error = Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' })
    this.#fail(new ResponseLate(late))
  }

  destroy(): void {
    this.#socket.destroy()
    // Nobody is to take it before its 'close' event.
    this.deadline = 0
  }

  #received(bytes: Buffer): void {
    const [exchange, reader] = [this.#exchange, this.#reader]
    if (!exchange || !reader || this.#socket.writableCorked > 0) {
      // Nobody has asked yet, so whatever this answers must not be read by who asks next.
      this.destroy()
      return
    }
    try {
      const response = reader.read(bytes)
      if (response) this.#finish(exchange, response, reader.keepMs)
      else if (reader.headRead) this.deadline = performance.now() + exchange.request.bodyTimeoutMs
    } catch (error) {
      this.#fail(error)
    }
  }

  #ended(): void {
    try {
      const response = this.#exchange && this.#reader?.end()
      if (this.#exchange && response) this.#finish(this.#exchange, response, 0)
      else this.destroy()
    } catch (error) {
      this.#fail(error)
    }
  }

  #finish(exchange: Exchange, response: Response, keepMs: number): void {
    this.#exchange = undefined
    this.#reader = undefined
    this.#used = true
    exchange.succeed(response)
    // A response to a request that is still on its way leaves the rest of it to be taken for another.
    if (keepMs > marginMs && this.#socket.writableLength === 0) {
      this.deadline = performance.now() + Math.min(keepMs - marginMs, this.#owner.idleMs)
      this.#owner.freed(this)
    } else {
      this.destroy()
    }
  }

  #fail(error: unknown): void {
    const exchange = this.#exchange
    this.#exchange = undefined
    this.destroy()
    exchange?.fail(error)
  }

  #closed(): void {
    const exchange = this.#exchange
    this.#exchange = undefined
    const cause = this.#error ?? new Error('the other side has closed the connection')
    this.deadline = Number.POSITIVE_INFINITY
    if (!this.#connected) this.#owner.failed(this, new ConnectFailed(cause))
    else if (exchange) this.#lose(exchange, new ConnectionLost(cause.message, { cause }))
    this.#owner.gone(this)
  }

  #lose(exchange: Exchange, error: ConnectionLost): void {
    if (this.#used && !this.#reader?.begun) this.#owner.stale(exchange, error)
    else exchange.fail(error)
  }
}
