import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually, type TestDatabase } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from './database/database.ts'
import { openMetrics } from './metrics.ts'

const log = createLogger({ service: 'test', level: 'silent' })
let database: TestDatabase
let metrics: ReturnType<typeof openMetrics>
let db: ReturnType<typeof openDatabase>
beforeEach(async () => {
  database = await createTestDatabase()
  metrics = openMetrics('test')
  db = openDatabase(database.url, log, { measure: (pool) => metrics.measurePool('database', pool) })
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

const pool = async (name: string, labels: Record<string, string> = {}) =>
  seriesIn(await metrics.registry.metrics(), `db_client_connection_${name}`, { pool: 'database', ...labels })

it('a pool tells who uses it, who waits for it, and how long they waited', async () => {
  const most = await pool('max')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const users = Array.from({ length: most + 2 }, () =>
    db.connection().execute(async (one) => {
      await sql`SELECT 1`.execute(one)
      await held
    }),
  )
  await eventually(async () => expect(await pool('count', { state: 'used' })).toBe(most))
  expect(await pool('pending_requests')).toBe(2)
  letGo()
  await Promise.all(users)
  expect(await pool('count', { state: 'used' })).toBe(0)
  expect(await pool('count', { state: 'idle' })).toBe(most)
  expect(await pool('pending_requests')).toBe(0)
  expect(await pool('wait_time_seconds_count')).toBe(most + 2)
})

it('rows of a table that are there and rows that are to be taken away are told apart', async () => {
  metrics.measureTables(db)
  await sql`CREATE TABLE things (id int) WITH (autovacuum_enabled = off)`.execute(db)
  await sql`INSERT INTO things SELECT generate_series(1, 10)`.execute(db)
  await sql`DELETE FROM things WHERE id > 7`.execute(db)
  // What a session has done is told to others once it has been idle for a while.
  await sql`SELECT pg_stat_force_next_flush()`.execute(db)
  await db.destroy()
  db = openDatabase(database.url, log)
  metrics = openMetrics('test')
  metrics.measureTables(db)
  const text = await metrics.registry.metrics()
  expect(seriesIn(text, 'postgresql_rows', { table: 'things', state: 'live' })).toBe(7)
  expect(seriesIn(text, 'postgresql_rows', { table: 'things', state: 'dead' })).toBe(3)
})

it('every series says of which process it is', async () => {
  await sql`SELECT 1`.execute(db)
  const series = (await metrics.registry.metrics()).split('\n').filter((line) => line && !line.startsWith('#'))
  expect(series.length).toBeGreaterThan(20)
  for (const line of series)
    expect(line).toMatch(/\{.*service="test",service_version="\d[^"]*",service_instance_id="[^"]+"/)
})
