import { type AddressInfo, createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { isTransient } from '@micromart/messaging'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, type TestDatabase } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handlersAtOnce, openDatabase } from './database.ts'

const log = createLogger({ service: 'a test', level: 'silent' })
const failureOf = (asking: Promise<unknown>) => asking.then(() => undefined).catch((error: unknown) => error)

describe('a database', () => {
  let database: TestDatabase
  let db: Kysely<unknown>
  beforeEach(async () => {
    database = await createTestDatabase()
    db = openDatabase(database.url, log)
  })
  afterEach(async () => {
    await db.destroy()
    await database.drop()
  })
  const pidOf = () => sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`

  it('fails a transaction whose connection breaks between two statements, and not the process', async () => {
    await expect(
      db.transaction().execute(async (trx) => {
        const { rows } = await pidOf().execute(trx)
        await sql`SELECT pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(db)
        await pidOf().execute(trx)
      }),
    ).rejects.toThrow()
    // An error that nobody listens for would have ended the process; now the next connection is a good one.
    expect((await pidOf().execute(db)).rows).toHaveLength(1)
  })

  it('is told of a locked row before whoever asked gives up, and reads meanwhile, however many wait for it', async () => {
    await sql`CREATE TABLE stock (id int PRIMARY KEY, pieces int)`.execute(db)
    await sql`INSERT INTO stock VALUES (1, 7)`.execute(db)
    const take = () => sql`UPDATE stock SET pieces = pieces - 1 WHERE id = 1`.execute(db)
    const other = openDatabase(database.url, log)
    const failures = await other.transaction().execute(async (trx) => {
      await sql`SELECT FROM stock FOR UPDATE`.execute(trx)
      const taking = Promise.all(Array.from({ length: handlersAtOnce }, () => failureOf(take())))
      const { rows } = await sql`SELECT pieces FROM stock`.execute(db)
      expect(rows).toEqual([{ pieces: 7 }])
      return taking
    })
    for (const failure of failures) expect(failure).toMatchObject({ code: '55P03' })
    expect(failures.every((failure) => isTransient(failure))).toBe(true)
    await take()
    await other.destroy()
  })

  it.each([
    ['lock_timeout', '5s'],
    ['statement_timeout', '15s'],
    ['idle_in_transaction_session_timeout', '15s'],
  ])('has a %s, but for migrations and operators', async (name, limit) => {
    const value = (of: Kysely<unknown>) => sql<{ is: string }>`SELECT current_setting(${name}) AS is`.execute(of)
    const migrating = openDatabase(database.url, log, { unlimited: true })
    expect((await value(db)).rows).toEqual([{ is: limit }])
    expect((await value(migrating)).rows).toEqual([{ is: '0' }])
    await migrating.destroy()
  })
})

describe('a server that', () => {
  let server: Server
  afterEach(() => new Promise((closed) => server.close(closed)))

  /** Speaks as much of the protocol as it takes to be connected to. */
  async function listening(afterwards: (type: string) => Buffer | undefined, withReady: Buffer): Promise<string> {
    server = createServer((socket) => {
      let begun = false
      socket.on('error', () => {})
      socket.on('data', (data) => {
        if (begun) {
          const answer = afterwards(String.fromCharCode(data[0] ?? 0))
          if (answer) socket.write(answer)
          return
        }
        begun = true
        socket.write(Buffer.concat([message('R', int(0)), message('Z', Buffer.from('I')), withReady]))
        if (withReady.length > 0) socket.end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `postgres://shop@127.0.0.1:${(server.address() as AddressInfo).port}/shop`
  }
  const int = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeInt32BE(value)
    return bytes
  }
  const message = (type: string, body: Buffer) => Buffer.concat([Buffer.from(type), int(body.length + 4), body])
  const terminated = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'))

  it('ends a connection as it hands it over fails what wanted it, and not the process', async () => {
    const db = openDatabase(await listening(() => undefined, terminated), log)
    for (const _again of [1, 2, 3]) expect(isTransient(await failureOf(sql`SELECT 1`.execute(db)))).toBe(true)
    await pause(50)
    await db.destroy()
  })
})
