import { migrate, openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  claimKey,
  fingerprintOf,
  idempotencyMigrations,
  type KeyedWish,
  recallKey,
  rememberAnswer,
  withdrawAnswer,
  withdrawKey,
} from './index.ts'

let db: Kysely<unknown>
let close: () => Promise<void>

beforeAll(async () => {
  const log = createLogger({ service: 'a test', level: 'silent' })
  const database = await createTestDatabase()
  db = openDatabase(database.url, log)
  await migrate(db, idempotencyMigrations, log)
  close = () => db.destroy().then(database.drop)
})
afterAll(() => close())

const at = new Date('2026-01-01T12:00:00Z')
const now = { at }
const wishOf = (key: string, ...chosen: unknown[]): KeyedWish => ({
  operation: 'buy',
  caller: 'usr_ada',
  key,
  fingerprint: fingerprintOf(chosen),
})

const have = (wish: KeyedWish, answer: string) =>
  db.transaction().execute(async (trx) => {
    const claimed = await claimKey(trx, wish, now)
    if (claimed === 'claimed') await rememberAnswer(trx, wish, answer)
    return claimed
  })

test('a wish under a key has one effect, and is answered by it again', async () => {
  const wish = wishOf('one', 2, 'lanterns')
  expect(await recallKey(db, wish)).toBeNull()
  expect(await have(wish, 'ord_1')).toBe('claimed')
  expect(await have(wish, 'ord_2')).toEqual({ answer: 'ord_1' })
  expect(await recallKey(db, wish)).toEqual({ answer: 'ord_1' })
})

test('another wish under the same key is told apart; another caller and another operation have keys of their own', async () => {
  await have(wishOf('two', 1), 'ord_1')
  expect(await have(wishOf('two', 2), 'ord_2')).toBe('reused')
  expect(await have({ ...wishOf('two', 2), caller: 'usr_bob' }, 'ord_2')).toBe('claimed')
  expect(await have({ ...wishOf('two', 2), operation: 'sell' }, 'ord_3')).toBe('claimed')
})

test('of twenty at once one has the effect, and the others its answer', async () => {
  const wish = wishOf('three')
  const all = await Promise.all(Array.from({ length: 20 }, (_, nth) => have(wish, `ord_${nth}`)))
  expect(all.filter((each) => each === 'claimed')).toHaveLength(1)
  const known = await recallKey(db, wish)
  expect(all.filter((each) => each !== 'claimed')).toEqual(Array.from({ length: 19 }, () => known))
})

test('an answer that is known beforehand is taken with the key, and withdrawn with it', async () => {
  const wish = wishOf('known')
  const claim = (answer: string) => db.transaction().execute((trx) => claimKey(trx, wish, { at, answer }))
  expect(await claim('ord_1')).toBe('claimed')
  expect(await claim('ord_2')).toEqual({ answer: 'ord_1' })
  await db.transaction().execute((trx) => withdrawKey(trx, wish))
  expect(await recallKey(db, wish)).toBeNull()
})

test('what failed or was withdrawn leaves the key free', async () => {
  const wish = wishOf('four')
  const failing = db.transaction().execute(async (trx) => {
    await claimKey(trx, wish, now)
    throw new Error('no effect')
  })
  await expect(failing).rejects.toThrow('no effect')
  await db.transaction().execute(async (trx) => {
    await claimKey(trx, wish, now)
    await withdrawKey(trx, wish)
  })
  expect(await have(wish, 'ord_1')).toBe('claimed')
})

test('what failed only later leaves its key free, and nobody else’s', async () => {
  const [failed, other] = [wishOf('five'), wishOf('six')]
  await have(failed, 'act_1')
  await have(other, 'act_2')
  const sale = { ...failed, operation: 'sell' }
  await have(sale, 'act_1')
  await db.transaction().execute((trx) => withdrawAnswer(trx, { operation: 'buy', answer: 'act_1' }))
  expect(await recallKey(db, failed)).toBeNull()
  expect(await recallKey(db, other)).toEqual({ answer: 'act_2' })
  expect(await recallKey(db, sale)).toEqual({ answer: 'act_1' })
})
