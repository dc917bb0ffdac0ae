import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually } from '@micromart/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apolloServer, executableSchema } from '../graphql/graphql.ts'
import { httpApp } from '../http/http.ts'
import { guest, requestOf } from '../testing/people.ts'
import { openDatabase } from './database.ts'
import { asRequest, goneSignal, readsFor } from './while-wanted.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: ReturnType<typeof openDatabase>

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, createLogger({ service: 'test', level: 'silent' }))
})

afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const sleepers = async () => {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'active' AND query LIKE 'SELECT pg_sleep%'`.execute(db)
  return rows[0]?.count
}

describe.each(['url', 'localUrl'] as const)('by its %s', (way) => {
  let db: ReturnType<typeof openDatabase>
  beforeAll(() => {
    db = openDatabase(database[way], createLogger({ service: 'test', level: 'silent' }))
  })
  afterAll(() => db.destroy())

  it('what is read for somebody who has gone is no longer read, and nothing more is', async () => {
    const gone = new AbortController()
    const reading = asRequest(async () => {
      readsFor(gone.signal)
      try {
        await sql`SELECT pg_sleep(14)`.execute(db)
      } finally {
        await sql`SELECT 1`.execute(db)
      }
    })
    const outcome = expect(reading).rejects.toMatchObject({ extensions: { code: 'REQUEST_CANCELLED' } })
    await eventually(async () => expect(await sleepers()).toBe(1), { within: 10_000 })
    gone.abort()
    await outcome
    await eventually(async () => expect(await sleepers()).toBe(0), { within: 10_000 })
    await expect(sql`SELECT 1 AS one`.execute(db)).resolves.toMatchObject({ rows: [{ one: 1 }] })
  })
})

it('a connection in whose transaction somebody has gone is used by nobody else', async () => {
  const gone = new AbortController()
  const reading = asRequest(() => {
    readsFor(gone.signal)
    return db.transaction().execute(async (trx) => {
      await sql`SELECT 1`.execute(trx)
      gone.abort()
      await sql`SELECT 2`.execute(trx)
    })
  })
  await expect(reading).rejects.toMatchObject({ extensions: { code: 'REQUEST_CANCELLED' } })
  const { rows } = await sql<{ open: number }>`
    SELECT count(*)::int AS open FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'`.execute(db)
  expect(rows).toEqual([{ open: 0 }])
})

describe('over HTTP', () => {
  const typeDefs = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    type Query { slow: Boolean }
    type Mutation { slow: Boolean }`
  const sleep = async (_parent: unknown, _args: unknown) => {
    await sql`SELECT pg_sleep(2)`.execute(db)
    return true
  }

  /** Asks, leaves as soon as PostgreSQL is at it, and answers how it ended. */
  async function leave(query: string): Promise<'done' | 'stopped'> {
    let ended: (how: 'done' | 'stopped') => void = () => {}
    const how = new Promise<'done' | 'stopped'>((resolve) => {
      ended = resolve
    })
    const slow = (...given: [unknown, unknown]) =>
      sleep(...given).then(
        () => ended('done'),
        () => ended('stopped'),
      )
    const log = createLogger({ service: 'test', level: 'silent' })
    const apollo = apolloServer(executableSchema(typeDefs, { Query: { slow }, Mutation: { slow } }), log)
    await apollo.start()
    const app = httpApp({
      log,
      measure: () => {},
      apollo,
      identity: undefined,
      contextOf: async () => requestOf(guest(), log),
    })
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const left = new AbortController()
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: left.signal,
    }).catch(() => {})
    await eventually(async () => expect(await sleepers()).toBe(1), { within: 10_000 })
    left.abort()
    await asked
    return how.finally(() => app.close())
  }

  it('a query is read no longer than somebody waits for it', async () => {
    expect(await leave('{ slow }')).toBe('stopped')
  })

  it('a mutation is carried out, whoever hears of it', async () => {
    expect(await leave('mutation { slow }')).toBe('done')
  })
})

it('somebody has gone who leaves before the answer, and not after it', async () => {
  const signals: AbortSignal[] = []
  const server = createServer((request, response) => {
    signals.push(goneSignal(response))
    if (request.url === '/answered') response.end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await (await fetch(`${at}/answered`)).text()
  const left = get(`${at}/never`).on('error', () => {})
  await eventually(() => expect(signals).toHaveLength(2), { within: 10_000 })
  left.destroy()
  await eventually(() => expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]), { within: 10_000 })
  server.closeAllConnections()
  server.close()
})
