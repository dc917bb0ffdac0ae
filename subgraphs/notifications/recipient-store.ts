import type { MessageOn } from '@micromart/events'
import type { Db, Trx } from './tables.ts'

/** Keeps who there is and who is on the staff; a name or an address is asked for when a mail is written. */
export async function keepRecipient(trx: Trx, { data }: MessageOn<'users.events'>): Promise<void> {
  const known = { staff: data.role !== 'CUSTOMER' }
  await trx
    .insertInto('recipients')
    .values({ user_id: data.userId, ...known })
    .onConflict((clash) => clash.column('user_id').doUpdateSet(known))
    .execute()
}

export async function forgetRecipient(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('recipients').where('user_id', '=', userId).execute()
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
