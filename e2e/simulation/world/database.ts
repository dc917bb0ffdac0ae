import type { Process } from './process.ts'
import { type Connection, MustWait, Server } from './server.ts'

type Row = object
type Rows = Map<string, Row>

/**
 * A PostgreSQL of one service, as far as the shop relies on it: transactions under READ COMMITTED, row locks that others wait for or skip,
 * unique keys, and sequences that give their numbers before anybody has committed.
 */
export class Database extends Server {
  readonly tables = new Map<string, Rows>()
  /** Told of every row that is committed, for whoever judges it. */
  onWritten: ((table: string, key: string, row: Row | undefined) => void) | undefined
  readonly #locks = new Map<string, Transaction>()
  readonly #transactions = new Map<Connection, Transaction>()
  readonly #sequences = new Map<string, number>()

  /** Does several statements in one transaction. Rejects where it is not certain that all of it is there. */
  async transaction<T>(process: Process, work: (trx: Transaction) => Promise<T>): Promise<T> {
    const connection = this.open(process)
    const trx = new Transaction(this, connection)
    try {
      const result = await work(trx)
      await process.comesTo('transaction.done')
      await connection.ask('COMMIT', () => trx.commit())
      connection.end()
      await process.comesTo('transaction.committed')
      return result
    } catch (error) {
      await connection.ask('ROLLBACK', () => trx.rollback()).catch(() => undefined)
      connection.end()
      throw error
    }
  }

  /** One statement by itself, over a connection that may be given. */
  async statement<T>(process: Process, what: string, step: (trx: Transaction) => T, over?: Connection): Promise<T> {
    const connection = over ?? this.open(process)
    try {
      return await connection.ask(what, () => {
        const trx = new Transaction(this, connection)
        try {
          const result = step(trx)
          trx.commit()
          return result
        } catch (error) {
          trx.rollback()
          throw error
        }
      })
    } finally {
      if (!over) connection.end()
    }
  }

  begun(trx: Transaction): void {
    this.#transactions.set(trx.connection, trx)
    trx.connection.onEnd.push(() => trx.rollback())
  }

  ended(trx: Transaction): void {
    this.#transactions.delete(trx.connection)
  }

  override isInTransaction(connection: Connection): boolean {
    return this.#transactions.has(connection)
  }

  holderOf(lock: string): Transaction | undefined {
    return this.#locks.get(lock)
  }

  take(lock: string, trx: Transaction): void {
    this.#locks.set(lock, trx)
  }

  free(lock: string): void {
    this.#locks.delete(lock)
    this.released(lock)
  }

  nextOf(sequence: string): number {
    const next = (this.#sequences.get(sequence) ?? 0) + 1
    this.#sequences.set(sequence, next)
    return next
  }

  /** What is committed, for whoever judges it afterwards. */
  committed<R extends Row>(table: string): R[] {
    return [...(this.tables.get(table)?.values() ?? [])] as R[]
  }

  table(name: string): Rows {
    let table = this.tables.get(name)
    if (!table) {
      table = new Map()
      this.tables.set(name, table)
    }
    return table
  }
}

/** What a transaction has written is its own until it commits. Rows are never changed, but replaced. */
export class Transaction {
  readonly database: Database
  readonly connection: Connection
  readonly #written = new Map<string, Map<string, Row | undefined>>()
  readonly #held = new Set<string>()
  #isOver = false

  constructor(database: Database, connection: Connection) {
    this.database = database
    this.connection = connection
    database.begun(this)
  }

  /** A statement, which answers what `step` does with the tables as they are when it gets there. */
  ask<T>(what: string, step: () => T): Promise<T> {
    return this.connection.ask(what, step)
  }

  get<R extends Row>(table: string, key: string): R | undefined {
    const own = this.#written.get(table)
    if (own?.has(key)) return own.get(key) as R | undefined
    return this.database.table(table).get(key) as R | undefined
  }

  /** In the order in which they were first written. */
  rows<R extends Row>(table: string): R[] {
    const own = this.#written.get(table)
    const known = this.database.table(table)
    if (!own) return [...known.values()] as R[]
    const rows: Row[] = []
    for (const [key, row] of known) {
      const now = own.has(key) ? own.get(key) : row
      if (now) rows.push(now)
    }
    for (const [key, row] of own) if (row && !known.has(key)) rows.push(row)
    return rows as R[]
  }

  /** FOR UPDATE: waits for whoever holds the row. */
  lock(table: string, key: string): void {
    if (!this.tryLock(table, key)) throw new MustWait(`${this.database.name} ${table} ${key}`)
  }

  /** FOR UPDATE SKIP LOCKED: false where somebody else holds it. */
  tryLock(table: string, key: string): boolean {
    const lock = `${this.database.name} ${table} ${key}`
    const holder = this.database.holderOf(lock)
    if (holder && holder !== this) return false
    this.database.take(lock, this)
    this.#held.add(lock)
    return true
  }

  put(table: string, key: string, row: Row): void {
    this.lock(table, key)
    this.#of(table).set(key, row)
  }

  /** ON CONFLICT DO NOTHING: false where there is one already; waits for whoever is just inserting it. */
  insert(table: string, key: string, row: Row): boolean {
    this.lock(table, key)
    if (this.get(table, key)) return false
    this.#of(table).set(key, row)
    return true
  }

  delete(table: string, key: string): boolean {
    this.lock(table, key)
    if (!this.get(table, key)) return false
    this.#of(table).set(key, undefined)
    return true
  }

  next = (sequence: string): number => this.database.nextOf(sequence)

  commit(): void {
    if (this.#isOver) return
    for (const [name, rows] of this.#written) {
      const table = this.database.table(name)
      for (const [key, row] of rows) {
        if (row) table.set(key, row)
        else table.delete(key)
        this.database.onWritten?.(name, key, row)
      }
    }
    this.#end()
  }

  rollback(): void {
    if (!this.#isOver) this.#end()
  }

  #end(): void {
    this.#isOver = true
    for (const lock of this.#held) this.database.free(lock)
    this.database.ended(this)
  }

  #of(table: string): Map<string, Row | undefined> {
    let written = this.#written.get(table)
    if (!written) {
      written = new Map()
      this.#written.set(table, written)
    }
    return written
  }
}
