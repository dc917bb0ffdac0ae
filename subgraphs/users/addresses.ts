import { newId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import { type PostalAddress, postalAddress } from '@micromart/postal-address'
import type { Accounts } from './accounts.ts'

const mostAddresses = 50

export type SavedAddressChange =
  | { kind: 'saved' }
  | { kind: 'not-found' }
  | { kind: 'invalid'; message: string; path: string[] }

interface AddressInput {
  id?: string | null
  label?: string | null
  isDefault?: boolean | null
  address: PostalAddress
}

/** Adds or replaces an address; the first one, and one that asks for it, becomes the default. */
export async function saveAddress({ db }: Accounts, userId: string, input: AddressInput): Promise<SavedAddressChange> {
  const read = readInput(postalAddress, input.address)
  if ('problem' in read) return { kind: 'invalid', message: read.message, path: ['address', ...read.path] }
  const label = input.label?.trim() || null
  if (label !== null && label.length > 100) {
    return { kind: 'invalid', message: 'A label has at most 100 characters.', path: ['label'] }
  }
  return db.transaction().execute(async (trx) => {
    // The user's row is the lock: two saves at once must not both become the default.
    await trx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute()
    const known = await trx.selectFrom('addresses').select(['id', 'is_default']).where('user_id', '=', userId).execute()
    const before = known.find((address) => address.id === input.id)
    if (input.id != null && !before) return { kind: 'not-found' }
    if (!before && known.length >= mostAddresses) {
      return { kind: 'invalid', message: `An account keeps at most ${mostAddresses} addresses.`, path: ['address'] }
    }
    const others = known.filter((address) => address !== before)
    const is_default = input.isDefault === true || before?.is_default === true || others.length === 0
    if (is_default)
      await trx.updateTable('addresses').set({ is_default: false }).where('user_id', '=', userId).execute()
    const values = { label, is_default, address: JSON.stringify(read.value) }
    if (before) await trx.updateTable('addresses').set(values).where('id', '=', before.id).execute()
    else
      await trx
        .insertInto('addresses')
        .values({ id: newId('adr'), user_id: userId, ...values })
        .execute()
    return { kind: 'saved' }
  })
}

/** False when the user has no such address. When the default goes, the oldest one left takes its place. */
export async function removeAddress({ db }: Accounts, userId: string, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute()
    const removed = await trx
      .deleteFrom('addresses')
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .returning('is_default')
      .executeTakeFirst()
    if (removed?.is_default) {
      const oldest = trx
        .selectFrom('addresses')
        .select('id')
        .where('user_id', '=', userId)
        .orderBy('created_at')
        .limit(1)
      await trx.updateTable('addresses').set({ is_default: true }).where('id', '=', oldest).execute()
    }
    return removed !== undefined
  })
}
