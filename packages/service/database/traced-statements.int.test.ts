import { createLogger, withSpan } from '@micromart/telemetry'
import { recordSpans } from '@micromart/telemetry/testing'
import { createTestDatabase } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { openDatabase } from './database.ts'

const { after, end } = cleanups()
afterEach(end)

it('a statement of a trace has a span, which says what PostgreSQL refused it with', async () => {
  const database = await createTestDatabase()
  after(() => database.drop())
  const db = openDatabase(database.url, createLogger({ service: 'a test', level: 'silent' }))
  after(() => db.destroy())
  await sql`CREATE TABLE things (id int PRIMARY KEY)`.execute(db)
  const recorded = recordSpans()
  after(() => recorded.stop())
  const insert = () => sql`INSERT INTO things VALUES (${7})`.execute(db)
  await withSpan('twice', {}, async () => {
    await insert()
    await expect(insert()).rejects.toThrow()
  })
  const [first, second] = recorded.spans()
  expect(first).toMatchObject({
    name: 'INSERT things',
    failed: false,
    attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'INSERT', 'db.collection.name': 'things' },
  })
  expect(first?.attributes).not.toHaveProperty(['db.response.status_code'])
  expect(second).toMatchObject({
    failed: true,
    attributes: { 'error.type': '23505', 'db.response.status_code': '23505' },
  })
})
