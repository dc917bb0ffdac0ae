import type { Address } from '@micromart/peers'
import { SubgraphFault } from './transport.ts'
import { type Connection, type ConnectionSettings, connect, reasonOf } from './websocket-connection.ts'

/** So many subscriptions share a connection: no more than these are lost with it. */
const mostTogether = 500
/** Who has not said that connections can be shared is asked again after that, in ms: it may have been replaced. */
const askAgainMs = 60_000
/** Said in `connection_init` and in `connection_ack`: who asks is told by the headers in each operation's `extensions`. */
const operationHeaders = 'operationHeaders'

type Lost = (reason: string, cause?: unknown) => void

/** One subscription's place in a connection that others use too. */
export interface Place extends Pick<Connection, 'subscribe'> {
  /** Gives it up. The last to go closes the connection. */
  leave(): void
}

/**
 * Connections with one subgraph that subscriptions share, whoever they are for: as many as are needed, with those of its addresses that
 * are best. For subgraphs that say that they go by the headers of each operation, and by nothing that the connection began with.
 */
export class SharedConnections {
  readonly #settings: ConnectionSettings
  readonly #hello: () => Record<string, string>
  readonly #connections = new Map<string, SharedConnection[]>()
  readonly #alone = new Map<string, number>()

  /** @param hello what every call carries, whoever it is for */
  constructor(settings: ConnectionSettings, hello: () => Record<string, string>) {
    this.#settings = settings
    this.#hello = hello
  }

  /**
   * Null where the subgraph wants a connection for each. Rejects with SubgraphFault where it has none to give.
   *
   * @param exact whether numbers that a double cannot hold may come
   * @param lost told when the connection is gone, unless the place was given up before
   */
  async join(addresses: readonly Address[], exact: boolean, lost: Lost): Promise<Place | null> {
    let reason = 'there is no address'
    for (const address of addresses) {
      if (performance.now() < (this.#alone.get(address.key) ?? 0)) return null
      const connection = this.#at(address, exact)
      const place = connection.take(lost)
      try {
        if (await connection.isShared) return place
        this.#alone.set(address.key, performance.now() + askAgainMs)
        place.leave()
        return null
      } catch (error) {
        place.leave()
        reason = reasonOf(error)
      }
    }
    throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', reason)
  }

  /** One with room, or a new one. */
  #at(address: Address, exact: boolean): SharedConnection {
    const key = `${address.url.href} ${address.key} ${exact}`
    const there = this.#connections.get(key) ?? []
    const open = there.find(({ hasRoom }) => hasRoom)
    if (open) return open
    const made = new SharedConnection(
      this.#settings,
      address,
      { [operationHeaders]: true, ...this.#hello() },
      exact,
      () => {
        const left = (this.#connections.get(key) ?? []).filter((each) => each !== made)
        if (left.length > 0) this.#connections.set(key, left)
        else this.#connections.delete(key)
      },
    )
    this.#connections.set(key, [...there, made])
    return made
  }
}

class SharedConnection {
  /** Whether it can be; rejects where nobody acknowledged it. */
  readonly isShared: Promise<boolean>
  readonly #connection: Connection
  readonly #members = new Set<Member>()
  readonly #ended: () => void
  #isOver = false

  /** @param ended called once nobody can join any more */
  constructor(
    settings: ConnectionSettings,
    address: Address,
    hello: Record<string, unknown>,
    exact: boolean,
    ended: () => void,
  ) {
    this.#ended = ended
    let acknowledged: (answer: unknown) => void = () => {}
    let refused: (reason: Error) => void = () => {}
    this.isShared = new Promise<boolean>((resolve, reject) => {
      acknowledged = (answer) => resolve(isObject(answer) && answer[operationHeaders] === true)
      refused = reject
    })
    // Whoever waits for it hears of it.
    this.isShared.catch(() => {})
    this.#connection = connect(settings, {
      addresses: [address],
      hello,
      exact,
      lazy: false,
      acknowledged,
      lost: (reason, cause) => {
        refused(new Error(reason))
        const members = [...this.#members]
        this.#end()
        for (const member of members) member.lost(reason, cause)
      },
    })
  }

  get hasRoom(): boolean {
    return !this.#isOver && this.#members.size < mostTogether
  }

  take(lost: Lost): Place {
    const member = new Member(this, lost)
    this.#members.add(member)
    return member
  }

  subscribe(...asked: Parameters<Connection['subscribe']>): () => void {
    // The library would open another, to somebody who was told of nothing.
    if (this.#isOver) throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', 'the connection was lost')
    return this.#connection.subscribe(...asked)
  }

  giveUp(member: Member): void {
    if (this.#members.delete(member) && this.#members.size === 0) this.#end()
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#members.clear()
    this.#ended()
    this.#connection.dispose()
  }
}

/** Thousands of them are there at a time. */
class Member implements Place {
  readonly lost: Lost
  private readonly connection: SharedConnection

  constructor(connection: SharedConnection, lost: Lost) {
    this.connection = connection
    this.lost = lost
  }

  subscribe(...asked: Parameters<Connection['subscribe']>): () => void {
    return this.connection.subscribe(...asked)
  }

  leave(): void {
    this.connection.giveUp(this)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
