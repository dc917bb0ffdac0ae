import { openDatabase, prepareDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { search } from '../subgraph.ts'
import { indexTables } from './rebuild-store.ts'

/** What is no part of what events of the catalog and the stock make, and stays with a rebuild. */
const others = ['bought_together', 'index_rebuild', 'placed_orders', 'product_sales', 'replaced_synonyms', 'synonyms']

const log = createLogger({ service: 'a test', level: 'silent' })

async function tablesOf(migrations: typeof search.migrations): Promise<string[]> {
  const database = await createTestDatabase()
  const db = openDatabase<Record<never, never>>(database.url, log)
  try {
    await prepareDatabase(db, { migrations }, log)
    const { rows } = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(db)
    return rows.map(({ name }) => name)
  } finally {
    await db.destroy()
    await database.drop()
  }
}

test('each table of search is of the index that a rebuild makes, or stays with it', async () => {
  const common = new Set(await tablesOf({}))
  const own = (await tablesOf(search.migrations)).filter((name) => !common.has(name))
  expect(own.toSorted()).toEqual([...indexTables, ...others].toSorted())
})
