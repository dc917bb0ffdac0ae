import { createHash } from 'node:crypto'
import { newId } from '@micromart/ids'
import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { adjustStock } from '../adjust-stock.ts'
import type { Tables } from '../tables.ts'
import { openInventory } from '../testing/harness.ts'
import { stock } from './0001_stock.ts'
import { migrations } from './index.ts'

test('an adjustment that was made before keys moved is answered as it was then, and not made again', async () => {
  const log = createLogger({ service: 'a test', level: 'silent' })
  const database = await createTestDatabase()
  const shop = await openInventory()
  const db = openDatabase<Tables>(database.url, log)
  await migrate(db, withCommonMigrations({ '0001_stock': stock }), log)
  const variantId = newId('var')
  const level = { variantId, sku: 'LAMP', onHand: 7, reserved: 0, reorderPoint: 5, version: 2, updatedAt: shop.clock() }
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([variantId, 7, 'RECEIVED']))
    .digest('hex')
  await sql`
    INSERT INTO stock_adjustments (idempotency_key, fingerprint, variant_id, pieces, reason, staff_id, answer, at)
    VALUES ('once', ${fingerprint}, ${variantId}, 7, 'RECEIVED', 'usr_staff', ${JSON.stringify(level)}, ${shop.clock()})
  `.execute(db)

  await migrate(db, withCommonMigrations(migrations), log)
  const adjust = (by: number) => {
    const input = { idempotencyKey: 'once', variantId, by, reason: 'RECEIVED' }
    return adjustStock({ ...shop.deps, db: db as typeof shop.db }, input, 'usr_staff')
  }
  expect(await adjust(7)).toEqual({ stock: { ...level, title: null } })
  expect(await adjust(8)).toEqual({ problem: 'key reused' })

  await db.destroy()
  await Promise.all([database.drop(), shop.close()])
})
