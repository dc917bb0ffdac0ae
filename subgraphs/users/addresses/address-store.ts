import { anyOf } from '@micromart/service'
import type { Db, Trx } from '../tables.ts'
import type { SavedAddress } from './address-book.ts'

/** Addresses that accounts keep, the oldest first. */
export function addressesOf(db: Db, userIds: readonly string[]): Promise<SavedAddress[]> {
  return db
    .selectFrom('addresses')
    .select(['id', 'user_id as userId', 'label', 'is_default as isDefault', 'address'])
    .where('user_id', '=', anyOf(userIds))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Adds an address, or replaces the one of that id. */
export async function putAddress(trx: Trx, { id, userId, isDefault, ...rest }: SavedAddress, at: Date): Promise<void> {
  const values = { label: rest.label, is_default: isDefault, address: JSON.stringify(rest.address) }
  await trx
    .insertInto('addresses')
    .values({ id, user_id: userId, created_at: at, ...values })
    .onConflict((known) => known.column('id').doUpdateSet(values))
    .execute()
}

/** Makes one the default, and all others of that account none; null makes all none. */
export async function setDefaultAddress(trx: Trx, userId: string, id: string | null): Promise<void> {
  await trx.updateTable('addresses').set({ is_default: false }).where('user_id', '=', userId).execute()
  if (id !== null) await trx.updateTable('addresses').set({ is_default: true }).where('id', '=', id).execute()
}

/** False when that account keeps no such address. */
export async function deleteAddress(trx: Trx, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('addresses')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
