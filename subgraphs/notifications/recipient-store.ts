import type { MessageOn } from '@micromart/events'
import type { Db, Trx } from './tables.ts'

/** Somebody as users told of them, kept here so that a mail needs nobody else to be up. */
export interface Recipient {
  userId: string
  name: string
  email: string
}

/** Every users event carries the whole user, so the last one heard is what we know. */
export async function keepRecipient(trx: Trx, { data }: MessageOn<'users.events'>): Promise<void> {
  const known = { name: data.name, email: data.email, staff: data.role !== 'CUSTOMER' }
  await trx
    .insertInto('recipients')
    .values({ user_id: data.userId, ...known })
    .onConflict((clash) => clash.column('user_id').doUpdateSet(known))
    .execute()
}

export async function readRecipient(db: Db, userId: string): Promise<Recipient | null> {
  const row = await db.selectFrom('recipients').selectAll().where('user_id', '=', userId).executeTakeFirst()
  return row ? { userId: row.user_id, name: row.name, email: row.email } : null
}

/** Ids of everybody on the staff, sorted, so that whoever writes to them all does it in one order. */
export async function staffIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('recipients')
    .select('user_id')
    .where('staff', '=', true)
    .orderBy('user_id')
    .execute()
  return rows.map(({ user_id }) => user_id)
}
