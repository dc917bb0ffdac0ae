import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openInvariants } from './invariants.ts'
import { openSampleShop, type SampleShop } from './testing/sample-shop.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
  await shop.trade()
})
afterAll(() => shop.close())

test.each(openInvariants())('$id holds of an honest shop: $title', async (invariant) => {
  expect(await invariant.check(shop)).toEqual([])
})

/** As the migrations of a newer version do, beside which this one still runs. */
async function addColumns<DB>(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`.execute(db)
  for (const { name } of rows)
    await sql`ALTER TABLE ${sql.table(name)} ADD COLUMN of_a_newer_version jsonb NOT NULL DEFAULT '{}'`.execute(db)
}

describe('whose tables have columns of a newer version', () => {
  beforeAll(async () => {
    const { orders, cart, inventory, payments } = shop
    for (const db of [orders, cart, inventory, payments]) await addColumns(db as Kysely<unknown>)
  })

  test.each(openInvariants())('$id holds', async (invariant) => {
    expect(await invariant.check(shop)).toEqual([])
  })
})
