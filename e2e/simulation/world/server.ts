import type { Random } from '@micromart/testing/random'
import { ConnectionLost, StatementTimeout } from './errors.ts'
import type { Process } from './process.ts'
import type { World } from './world.ts'

/** Thrown by a statement that must wait for somebody's lock: it is run again, from its beginning, once that is free. */
export class MustWait extends Error {
  readonly lock: string

  constructor(lock: string) {
    super(`waits for ${lock}`)
    this.lock = lock
  }
}

const queryTimeoutMs = 17_000
const lockTimeoutMs = 5_000
const idleInTransactionMs = 15_000

/** A connection of a process. What it holds, such as advisory locks and a transaction, is gone with it. */
export class Connection {
  readonly id: string
  readonly process: Process
  readonly server: Server
  /** For how its server knows it, such as a relay's. */
  readonly name: string
  isOpen = true
  /** When it last said something, or was answered. */
  saidAt: number
  readonly advisory = new Set<string>()
  /** Told when it is gone, before anybody else can have what it held. */
  onEnd: (() => void)[] = []
  #pending = new Set<(error: Error) => void>()

  constructor(server: Server, process: Process, name: string) {
    this.server = server
    this.process = process
    this.name = name
    // Of one length, so that they sort as numbers do.
    this.id = String(10_000 + server.nextPid())
    this.saidAt = server.world.now
  }

  /**
   * Has the server do a step, at once and undivided, when the statement gets there, and answers what came of it when the answer gets
   * back. Whatever ends the connection in between leaves the caller in the dark.
   */
  ask<T>(what: string, step: () => T): Promise<T> {
    const { server, process } = this
    // What its last step had begun goes no further.
    if (!process.isAlive) return new Promise(() => undefined)
    return new Promise<T>((resolve, reject) => {
      if (!this.isOpen) return reject(new ConnectionLost(server.name))
      const fail = (error: Error) => {
        if (this.#pending.delete(fail)) process.hear(() => reject(error))
      }
      this.#pending.add(fail)
      const answer = (settle: () => void) => {
        if (!this.#pending.has(fail)) return
        this.saidAt = server.world.now
        if (server.losesAnswer(this, what)) return this.end()
        server.world.after(server.latency(), () => {
          if (this.#pending.delete(fail)) process.hear(settle)
        })
      }
      const arrive = () => {
        if (!this.isOpen) return
        this.saidAt = server.world.now
        try {
          const result = step()
          answer(() => resolve(result))
        } catch (error) {
          if (error instanceof MustWait) {
            server.waitFor(error.lock, this, lockTimeoutMs, arrive, (late) => answer(() => reject(late)))
          } else answer(() => reject(error))
        }
      }
      server.world.after(server.latency(), () => {
        if (!server.isFrozen) return arrive()
        server.whenRunning(arrive)
        // Of a server that says nothing at all; of any other a statement's own time is no matter here.
        server.world.after(queryTimeoutMs, () => {
          if (!this.#pending.has(fail)) return
          fail(new StatementTimeout(what))
          this.end()
        })
      })
    })
  }

  end(): void {
    if (!this.isOpen) return
    this.isOpen = false
    const told = this.onEnd
    this.onEnd = []
    for (const tell of told) tell()
    this.server.gone(this)
    for (const fail of [...this.#pending]) fail(new ConnectionLost(this.server.name))
  }
}

interface Waiter {
  connection: Connection
  again(): void
}

/** A database server: connections, locks that make others wait, notifications, and what may befall all of these. */
export class Server {
  readonly world: World
  readonly name: string
  isUp = true
  isFrozen = false
  /** From 0 to 1: how often an answer is lost, with its connection. */
  lossRate = 0
  /** The most that a way takes, in ms, where it is slow. */
  slowMs = 0
  readonly connections = new Set<Connection>()
  readonly #advisory = new Map<string, Connection>()
  readonly #waiting = new Map<string, Waiter[]>()
  readonly #listeners = new Set<{ connection: Connection; channel: string; hear(payload: string): void }>()
  #arrivals: (() => void)[] = []
  #pids = 0

  readonly #net: Random
  readonly #losses: Random

  constructor(world: World, name: string) {
    this.world = world
    this.name = name
    this.#net = world.chance(`net ${name}`)
    this.#losses = world.chance(`losses ${name}`)
  }

  nextPid = (): number => ++this.#pids

  /** One way, in ms: mostly short, now and then long enough for others to come between. */
  latency(): number {
    const chance = this.#net
    if (this.slowMs > 0) return chance.within(0.2, this.slowMs)
    return chance.chance(0.05) ? chance.within(1, 60) : chance.within(0.2, 2)
  }

  /** Throws where nobody answers. */
  open(process: Process, name = ''): Connection {
    if (!this.isUp) throw new ConnectionLost(this.name)
    const connection = new Connection(this, process, name)
    if (process.isAlive) this.connections.add(connection)
    process.connected(this)
    return connection
  }

  losesAnswer({ process }: Connection, what: string): boolean {
    if (this.lossRate === 0 || !this.#losses.chance(this.lossRate)) return false
    this.world.say(this.name, `the answer to ${process.name} is lost: ${what}`)
    return true
  }

  whenRunning(run: () => void): void {
    if (this.isFrozen) this.#arrivals.push(run)
    else run()
  }

  gone(connection: Connection): void {
    this.connections.delete(connection)
    for (const lock of connection.advisory) this.unlock(connection, lock)
    for (const listener of this.#listeners) if (listener.connection === connection) this.#listeners.delete(listener)
  }

  endAll(): void {
    for (const connection of [...this.connections]) connection.end()
  }

  endOf(process: Process): void {
    for (const connection of [...this.connections]) if (connection.process === process) connection.end()
  }

  down(): void {
    this.isUp = false
    this.endAll()
  }

  freeze(): void {
    this.isFrozen = true
  }

  goOn(): void {
    this.isFrozen = false
    const arrivals = this.#arrivals
    this.#arrivals = []
    for (const run of arrivals) this.world.after(0, run)
  }

  /** A transaction that is left idle, by a process that stands still, is ended in time. */
  watchFrozen(process: Process): void {
    this.world.after(idleInTransactionMs, () => {
      if (!process.isFrozen) return
      for (const connection of [...this.connections]) {
        if (connection.process === process && this.isInTransaction(connection)) connection.end()
      }
    })
  }

  isInTransaction(_connection: Connection): boolean {
    return false
  }

  tryLock(connection: Connection, lock: string): boolean {
    const holder = this.#advisory.get(lock)
    if (holder) return holder === connection
    this.#advisory.set(lock, connection)
    connection.advisory.add(lock)
    return true
  }

  unlock(connection: Connection, lock: string): void {
    if (this.#advisory.get(lock) === connection) this.#advisory.delete(lock)
    connection.advisory.delete(lock)
  }

  isLocked = (lock: string): boolean => this.#advisory.has(lock)

  waitFor(lock: string, connection: Connection, ms: number, again: () => void, late: (error: Error) => void): void {
    const waiters = this.#waiting.get(lock) ?? []
    const due = this.world.after(ms, () => {
      const left = this.#waiting.get(lock)?.filter((each) => each !== waiter) ?? []
      this.#waiting.set(lock, left)
      if (connection.isOpen) late(new StatementTimeout(`a lock on ${lock}`))
    })
    const waiter: Waiter = {
      connection,
      again: () => {
        due.cancelled = true
        if (connection.isOpen) again()
      },
    }
    this.#waiting.set(lock, [...waiters, waiter])
  }

  /** Who waits for it tries again, first come first served. */
  released(lock: string): void {
    const waiters = this.#waiting.get(lock)
    if (!waiters) return
    this.#waiting.delete(lock)
    for (const waiter of waiters) this.world.after(0, () => this.whenRunning(waiter.again))
  }

  listen(connection: Connection, channel: string, hear: (payload: string) => void): void {
    this.#listeners.add({ connection, channel, hear })
  }

  /** Hints may be lost, and whoever gets one has it late. */
  notify(channel: string, payload = ''): void {
    for (const { connection, channel: listened, hear } of this.#listeners) {
      if (listened !== channel || this.#net.chance(0.02)) continue
      this.world.after(this.latency(), () => {
        if (connection.isOpen) connection.process.hear(() => hear(payload))
      })
    }
  }
}
