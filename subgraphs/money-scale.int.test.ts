import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { asMigrated } from './as-migrated.fixture.ts'
import { services } from './list.ts'

interface Place {
  table: string
  /** Names the currency of the table's minor units. */
  column: string
}

/** Wherever minor units are stored: amounts are bigint, and a currency stands beside them. */
async function amountsIn(db: Kysely<unknown>): Promise<Place[]> {
  const { rows } = await sql<Place>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name ~ '(^|_)currency$' AND table_name <> 'money_scale'
      AND table_name IN (SELECT table_name FROM information_schema.columns
                         WHERE table_schema = 'public' AND data_type = 'bigint' AND is_identity = 'NO')
    ORDER BY 1, 2`.execute(db)
  return rows
}

/** What a column holds where nobody cares. */
const anything: Record<string, unknown> = { text: 'any', integer: 1, bigint: 1, boolean: true, jsonb: {}, ARRAY: [] }

/** A row of that table in that currency, whatever else is in it. */
async function store(db: Kysely<unknown>, { table, column }: Place, currency: string): Promise<void> {
  const constraints = await sql<{ name: string }>`
    SELECT conname AS name FROM pg_constraint WHERE conrelid = ${table}::regclass AND contype IN ('c', 'f')`.execute(db)
  for (const { name } of constraints.rows) {
    await sql`ALTER TABLE ${sql.table(table)} DROP CONSTRAINT ${sql.ref(name)}`.execute(db)
  }
  const columns = await sql<{ name: string; type: string }>`
    SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = ${table}`.execute(
    db,
  )
  const row = Object.fromEntries(columns.rows.map(({ name, type }) => [name, anything[type] ?? new Date()]))
  await sql`
    INSERT INTO ${sql.table(table)} OVERRIDING SYSTEM VALUE
    SELECT * FROM jsonb_populate_record(NULL::${sql.table(table)}, ${JSON.stringify({ ...row, [column]: currency })})
  `.execute(db)
}

/** Refuses to start over every amount of the service that was written in other digits; answers where it has any. */
async function heldTo(name: string): Promise<string[]> {
  const { db, prepare: start, close } = await asMigrated(name)
  await sql`UPDATE money_scale SET decimals = 0 WHERE currency = 'HUF'`.execute(db)
  const places = await amountsIn(db)
  for (const place of places) {
    await start()
    await store(db, place, 'HUF')
    await expect(start(), `${name}: ${place.table}.${place.column}`).rejects.toThrow('HUF with 0 decimals, not 2')
    await sql`TRUNCATE ${sql.table(place.table)} CASCADE`.execute(db)
  }
  await close()
  return places.map(({ table, column }) => `${table}.${column}`)
}

test('no service starts over amounts that were written in another scale, and each says in which', async () => {
  const found = Object.fromEntries(await Promise.all(services.map(async (name) => [name, await heldTo(name)] as const)))
  expect(found).toMatchObject({
    products: expect.arrayContaining(['variants.currency']),
    cart: expect.arrayContaining(['cart_lines.added_currency', 'coupons.minimum_currency']),
    payments: ['payments.currency'],
  })
})
