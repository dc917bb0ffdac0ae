import { fingerprintOf, recallKey } from '@micromart/idempotency'
import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from './index.ts'

test('keys of refunds that were made before are still known', async () => {
  const log = createLogger({ service: 'a test', level: 'silent' })
  const database = await createTestDatabase()
  const db = openDatabase<Record<never, never>>(database.url, log)
  const { '0002_refund_keys': _move, ...former } = migrations
  await migrate(db, withCommonMigrations(former), log)
  const fingerprint = fingerprintOf(['pay_1', { amount: '5.00', currency: 'EUR' }, 'Scratched'])
  await sql`INSERT INTO refund_keys VALUES ('usr_staff', 'a key', ${fingerprint}, 'cmd_1', now())`.execute(db)
  await migrate(db, withCommonMigrations(migrations), log)
  const wish = { operation: 'refundPayment', caller: 'usr_staff', key: 'a key', fingerprint }
  expect(await recallKey(db, wish)).toEqual({ answer: 'cmd_1' })
  expect(await recallKey(db, { ...wish, caller: 'usr_other' })).toBeNull()
  await db.destroy()
  await database.drop()
})
