import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'

it('a connection that breaks between two statements of a transaction fails the transaction, not the process', async () => {
  const database = await createTestDatabase()
  const db = openDatabase(database.url, createLogger({ service: 'a test', level: 'silent' }))
  const pidOf = () => sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`
  await expect(
    db.transaction().execute(async (trx) => {
      const { rows } = await pidOf().execute(trx)
      await sql`SELECT pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(db)
      await pidOf().execute(trx)
    }),
  ).rejects.toThrow()
  // An error that nobody listens for would have ended the process; now the next connection is a good one.
  expect((await pidOf().execute(db)).rows).toHaveLength(1)
  await db.destroy()
  await database.drop()
})
