import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startPostgres } from '@micromart/embedded-postgres'
import { freePort } from '@micromart/free-port'
import pg from 'pg'
import type { Shop } from '../shop/shop.ts'

/** Of the sandbox provider, each after what it refers to. */
const tables = ['cards', 'charges', 'operations', 'cancelled_keys', 'refunds', 'disputes']
const database = 'payments-sandbox'

/** The provider's books as they are now, by table: rows in JSON. A provider is elsewhere, and is not set back by a backup of ours. */
export async function providerBooks(shop: Shop): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: (await shop.running()).databases[database] })
  await client.connect()
  try {
    const books = new Map<string, string>()
    for (const table of tables) {
      const { rows } = await client.query(`SELECT coalesce(json_agg(each), '[]')::text AS rows FROM ${table} each`)
      books.set(table, rows[0].rows)
    }
    return books
  } finally {
    await client.end()
  }
}

/** Puts the books back into a shop that does not run, before anybody of it can ask the provider. */
export async function putBooksBack(shop: Shop, books: ReadonlyMap<string, string>): Promise<void> {
  const { superuserPassword } = JSON.parse(await readFile(join(shop.data, 'secrets.json'), 'utf8'))
  const dataDir = join(shop.data, 'postgres')
  const server = await startPostgres({ dataDir, port: await freePort(), superuserPassword, log: () => {} })
  try {
    const client = new pg.Client({ connectionString: server.url(database) })
    await client.connect()
    await client.query(`TRUNCATE ${tables.join(', ')}`)
    for (const [table, rows] of books) {
      await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [rows])
    }
    await client.end()
  } finally {
    await server.stop()
  }
}
