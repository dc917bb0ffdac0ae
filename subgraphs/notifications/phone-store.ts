import { anyOf } from '@micromart/service'
import type { Db } from './tables.ts'

/** Where a person's SMS go, in the form of E.164; null for nowhere. */
export async function phoneNumberOf(db: Db, userId: string): Promise<string | null> {
  const row = await db.selectFrom('phone_numbers').select('number').where('user_id', '=', userId).executeTakeFirst()
  return row?.number ?? null
}

/** The same of people, as far as they have one. */
export async function phoneNumbersOf(db: Db, userIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('phone_numbers')
    .select(['user_id', 'number'])
    .where('user_id', '=', anyOf(userIds))
    .execute()
  return new Map(rows.map(({ user_id, number }) => [user_id, number]))
}

export async function savePhoneNumber(db: Db, userId: string, number: string): Promise<void> {
  await db
    .insertInto('phone_numbers')
    .values({ user_id: userId, number })
    .onConflict((clash) => clash.column('user_id').doUpdateSet({ number }))
    .execute()
}

export async function forgetPhoneNumber(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('phone_numbers').where('user_id', '=', userId).execute()
}
