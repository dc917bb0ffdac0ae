import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually } from '@micromart/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { goneSignal, whileWanted } from './while-wanted.ts'

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
    const reading = whileWanted(gone.signal, async () => {
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
