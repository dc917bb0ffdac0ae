import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { variantIdsBySku } from '../projections/product-view-store.ts'
import type { Tables } from '../tables.ts'
import { clashingSkus } from '../variants/variant-store.ts'
import { products } from './0001_products.ts'
import { migrations } from './index.ts'

const log = createLogger({ service: 'a test', level: 'silent' })

test('SKUs that clash by case already stay and are told, and no other comes', async () => {
  const database = await createTestDatabase()
  const db = openDatabase<Tables>(database.url, log)
  await migrate(db, withCommonMigrations({ '0001_products': products }), log)
  await sql`
    INSERT INTO products (id, version, name, slug, status, options, media, created_at, updated_at)
    VALUES ('prd_1', 1, 'Lamp', 'lamp', 'ACTIVE', '[]', '[]', now(), now())`.execute(db)
  await sql`
    INSERT INTO product_views (product_id, version, slug, status, category_ids, doc)
    VALUES ('prd_1', 1, 'lamp', 'ACTIVE', '{}', '{}')`.execute(db)
  const insert = async (sku: string) => {
    await sql`
      INSERT INTO variants (id, product_id, sku, selection, selection_key, currency, price_minor)
      VALUES (${`var_${sku}`}, 'prd_1', ${sku}, '[]', ${sku}, 'EUR', 1)`.execute(db)
    await sql`INSERT INTO variant_views VALUES (${`var_${sku}`}, ${sku}, 'prd_1')`.execute(db)
  }
  for (const sku of ['LAMP', 'lamp', 'Lamp', 'OTHER']) await insert(sku)

  await migrate(db, withCommonMigrations(migrations), log)
  expect(await clashingSkus(db)).toEqual(['lamp', 'Lamp'])
  await expect(insert('lAMP')).rejects.toMatchObject({ constraint: 'variants_sku_any_case' })
  await expect(insert('other')).rejects.toMatchObject({ constraint: 'variants_sku_any_case' })
  const asked = ['LAMP', 'lamp', 'Lamp', 'other', 'none']
  expect(Object.fromEntries((await variantIdsBySku(db, asked)).map(({ sku, variantId }) => [sku, variantId]))).toEqual({
    LAMP: 'var_LAMP',
    lamp: 'var_lamp',
    Lamp: 'var_Lamp',
    other: 'var_OTHER',
  })
  await db.destroy()
  await database.drop()
})
