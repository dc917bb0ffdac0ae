import { readFile } from 'node:fs/promises'
import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { prepareDatabase } from './database.ts'
import type { SandboxTables } from './tables.ts'

test('books that were written in another scale are not gone on with, and that is told', async () => {
  const log = createLogger({ service: 'payments-sandbox', level: 'silent' })
  const database = await createTestDatabase()
  const db = openDatabase<SandboxTables>(database.url, log)
  await prepareDatabase(db, log)
  await sql`UPDATE money_scale SET decimals = 0 WHERE currency = 'HUF'`.execute(db)
  await prepareDatabase(db, log)
  await sql`INSERT INTO cards (id, token, added_at) VALUES ('card_1', 'pm_card_visa', now())`.execute(db)
  await sql`
    INSERT INTO charges (reference, idempotency_key, fingerprint, order_id, card_id, currency, authorised, created_at)
    VALUES ('chg_1', 'key', 'its own', 'ord_1', 'card_1', 'HUF', 1990, now())`.execute(db)
  await expect(prepareDatabase(db, log)).rejects.toThrow('HUF with 0 decimals, not 2')
  await db.destroy()
  await database.drop()
})

test('the books have no table of which docs/retention.md does not say how long it is kept', async () => {
  const log = createLogger({ service: 'payments-sandbox', level: 'silent' })
  const database = await createTestDatabase()
  const db = openDatabase<SandboxTables>(database.url, log)
  await prepareDatabase(db, log)
  const { rows } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`.execute(db)
  const page = await readFile(new URL('../../docs/retention.md', import.meta.url), 'utf8')
  const section = page.split('## ').find((each) => each.startsWith('The sandbox provider')) ?? ''
  const told = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  )
  expect(rows.map(({ name }) => name)).toEqual(told.sort())
  await db.destroy()
  await database.drop()
})
