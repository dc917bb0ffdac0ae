import { hint } from '@micromart/messaging'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'
import type { NewSigningKey, PublicKey } from './new-signing-key.ts'
import type { NewestKey } from './rotation.ts'

/** Hinted at when somebody has asked for a rotation, or there has been one. */
export const keysChannel = 'signing_keys'

/** The key that signs now, its private part sealed. Throws when there is none. */
export function activeKey(db: Db, now: Date): Promise<{ kid: string; sealed: string }> {
  return db
    .selectFrom('signing_keys')
    .select(['kid', 'sealed_private_jwk as sealed'])
    .where('active_from', '<=', now)
    .orderBy('active_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow(() => new Error('no signing key is active'))
}

/** Every public key that a token in circulation may be signed with, the newest first. */
export async function publishedKeys(db: Db, now: Date): Promise<PublicKey[]> {
  const rows = await db
    .selectFrom('signing_keys')
    .select('public_jwk')
    .where((eb) => eb.or([eb('published_until', 'is', null), eb('published_until', '>', now)]))
    .orderBy('active_from', 'desc')
    .execute()
  return rows.map((row) => row.public_jwk)
}

/** Has one at a time change the keys, among all instances, until the transaction ends. */
export async function holdKeys(trx: Trx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('signing_keys'))`.execute(trx)
}

/** The key that signs last of all, or null when there is none. */
export async function newestKey(db: Db): Promise<NewestKey | null> {
  const newest = await db
    .selectFrom('signing_keys')
    .select(['active_from as activeFrom', 'rotation_asked_at as askedAt'])
    .orderBy('active_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest ?? null
}

/** Adds the key that signs from then on; those before stay published until `formerUntil`. */
export async function addKey(trx: Trx, key: NewSigningKey, activeFrom: Date, formerUntil: Date): Promise<void> {
  await trx
    .updateTable('signing_keys')
    .set({ published_until: formerUntil })
    .where('published_until', 'is', null)
    .execute()
  await trx
    .insertInto('signing_keys')
    .values({
      kid: key.kid,
      public_jwk: JSON.stringify(key.shown),
      sealed_private_jwk: key.sealed,
      active_from: activeFrom,
      published_until: null,
      rotation_asked_at: null,
    })
    .execute()
  await hint(trx, keysChannel)
}

/** Drops keys that were to sign after that, and have signed nothing yet. */
export async function dropKeysToCome(trx: Trx, after: Date): Promise<void> {
  await trx.deleteFrom('signing_keys').where('active_from', '>', after).execute()
}

/** Drops keys that were last published before that. */
export async function dropFormerKeys(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('signing_keys').where('published_until', '<', before).execute()
}
