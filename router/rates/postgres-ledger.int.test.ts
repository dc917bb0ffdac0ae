import { readFileSync } from 'node:fs'
import { createTestDatabase, eventually, type TestDatabase } from '@micromart/testing'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PostgresLedger } from './postgres-ledger.ts'

let database: TestDatabase
let owner: pg.Client
const open: PostgresLedger[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
  await Promise.all(open.splice(0).map((ledger) => ledger.close()))
  await database.drop()
})

function ledgerAt(url = database.url, { lengthMs = 60_000, chunk = 0.1 } = {}): PostgresLedger {
  const ledger = new PostgresLedger({ url, points: 1_000, lengthMs, chunk, broke: () => {} })
  open.push(ledger)
  return ledger
}

const rows = async () => (await owner.query('SELECT key FROM router_rates.windows')).rows.length

it('hands out the budget once, whoever draws at the same time, and what is given back once more', async () => {
  const ledgers = [ledgerAt(), ledgerAt(), ledgerAt()]
  await Promise.all(ledgers.map((ledger) => ledger.prepare()))
  const key = Buffer.from('somebody')
  const draws = await Promise.all(Array.from({ length: 200 }, (_, nth) => ledgers[nth % 3]?.draw(key, 7)))
  expect(draws.reduce((sum, drawn) => sum + (drawn?.granted ?? 0), 0)).toBe(1_000)
  const window = draws[0]?.window ?? ''
  expect(new Set(draws.map((drawn) => drawn?.window))).toEqual(new Set([window]))
  await ledgers[0]?.settle([
    { key, window, points: 30 },
    { key: Buffer.from('nobody'), window, points: 5 },
  ])
  await ledgers[1]?.settle([{ key, window: '2001-01-01 00:00:00+00', points: 500 }])
  expect(await ledgers[2]?.draw(key, 40)).toMatchObject({ granted: 30, left: 0, window })
})

it('draws from the window that another has begun while it waited for the row', async () => {
  const ledger = ledgerAt()
  await ledger.prepare()
  const key = Buffer.from('somebody')
  await ledger.draw(key, 1)
  await owner.query('BEGIN')
  await owner.query('SELECT 1 FROM router_rates.windows WHERE key = $1 FOR UPDATE', [key])
  const waiting = ledger.draw(key, 10)
  await eventually(async () => {
    const { rows } = await owner.query(`SELECT 1 FROM pg_stat_activity
      WHERE wait_event_type = 'Lock' AND application_name = 'router-rate-limit' AND datname = current_database()`)
    expect(rows).toHaveLength(1)
  })
  await owner.query(
    `UPDATE router_rates.windows SET spent = 995, ends_at = clock_timestamp() + interval '60 s' WHERE key = $1`,
    [key],
  )
  await owner.query('COMMIT')
  expect(await waiting).toMatchObject({ granted: 5, left: 0 })
})

it('removes windows that have ended, one instance at a time', async () => {
  const ledger = ledgerAt(database.url, { lengthMs: 1 })
  await ledger.prepare()
  for (let nth = 0; nth < 20; nth++) await ledger.draw(Buffer.from(`guest ${nth}`), 1)
  await owner.query('BEGIN')
  await owner.query(`SELECT pg_advisory_xact_lock(hashtext('router_rates.sweep'))`)
  const before = await rows()
  await ledger.sweep()
  expect(await rows()).toBe(before)
  await owner.query('ROLLBACK')
  await eventually(async () => {
    await ledger.sweep()
    expect(await rows()).toBe(0)
  })
})

it('needs no right to make tables where somebody has made them as the operations page says', async () => {
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
  const [, statements = ''] = /```sql\n(CREATE SCHEMA router_rates[\s\S]*?)```/.exec(page) ?? []
  const login = `router_${new URL(database.url).username}`
  await owner.query(`CREATE ROLE ${login} LOGIN PASSWORD 'router'`)
  await owner.query(statements.replaceAll('ROUTER', login))
  const url = new URL(database.url)
  url.username = login
  url.password = 'router'
  const ledger = ledgerAt(url.href)
  await ledger.prepare()
  const drawn = await ledger.draw(Buffer.from('somebody'), 1)
  expect(drawn.granted).toBe(100)
  await ledger.settle([{ key: Buffer.from('somebody'), window: drawn.window, points: 99 }])
  await ledger.sweep()
})
