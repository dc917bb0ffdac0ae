import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, openDatabase } from './database.ts'
import { holdMoneyScale, moneyScaleMigrations, OtherScale } from './money-scale.ts'

let db: Kysely<unknown>
let close: () => Promise<void>

beforeEach(async () => {
  const log = createLogger({ service: 'a test', level: 'silent' })
  const database = await createTestDatabase()
  db = openDatabase(database.url, log)
  await migrate(db, moneyScaleMigrations, log)
  close = () => db.destroy().then(database.drop)
})
afterEach(() => close())

const hold = (...used: string[]) => holdMoneyScale(db, async () => used)

test('a new database notes the digits of all currencies, and goes on with them', async () => {
  await hold()
  const { rows } = await sql`SELECT decimals FROM money_scale WHERE currency = 'HUF'`.execute(db)
  expect(rows).toEqual([{ decimals: 2 }])
  await hold('HUF', 'EUR', 'JPY')
})

test('amounts written in other digits are refused, each named, unless nothing is stored in them', async () => {
  await hold()
  await sql`UPDATE money_scale SET decimals = 0 WHERE currency IN ('HUF', 'IDR')`.execute(db)
  await expect(hold('EUR', 'HUF')).rejects.toThrow('HUF with 0 decimals, not 2')
  await expect(hold('EUR')).resolves.toBeUndefined()
})

test('amounts of a version that asked its runtime are taken where every runtime said the same', async () => {
  await expect(hold('EUR', 'RSD')).rejects.toThrow(OtherScale)
  await hold('EUR', 'JPY')
  await expect(hold('EUR', 'JPY')).resolves.toBeUndefined()
})

test('who has looked can say in which digits they were written', async () => {
  await sql`INSERT INTO money_scale VALUES ('RSD', 2), ('EUR', 2)`.execute(db)
  await expect(hold('EUR', 'RSD')).resolves.toBeUndefined()
})

test('nobody looks through the amounts where every currency is as it was written', async () => {
  await hold()
  await holdMoneyScale(db, () => Promise.reject(new Error('nobody asks')))
})
