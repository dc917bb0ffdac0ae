import type { Scope } from '@micromart/auth'
import type { Page } from '@micromart/pagination'
import type { Db, Trx } from '../tables.ts'
import type { Role } from '../user.ts'

/** What an integration is let in by, less the key itself, which its maker alone has. */
export interface ApiKey {
  id: string
  name: string
  scopes: Scope[]
  /** Whoever made it, and answers for it. */
  userId: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

const columns = [
  'id',
  'name',
  'scopes',
  'user_id as userId',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'last_used_at as lastUsedAt',
  'revoked_at as revokedAt',
] as const

/** How much later than the last a use has to be to be noted, in ms. */
const noteUsesEveryMs = 60_000

type NewApiKey = Pick<ApiKey, 'id' | 'name' | 'scopes' | 'userId' | 'createdAt' | 'expiresAt'> & { hash: Buffer }

export function addApiKey(trx: Trx, { userId, createdAt, expiresAt, ...key }: NewApiKey): Promise<ApiKey> {
  const times = { created_at: createdAt, expires_at: expiresAt, last_used_at: null, revoked_at: null }
  return trx
    .insertInto('api_keys')
    .values({ ...key, user_id: userId, ...times })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Has another text open what a key opens. Answers the key; null when it does not live any more. */
export async function replaceHash(trx: Trx, id: string, hash: Buffer, now: Date): Promise<ApiKey | null> {
  const replaced = await trx
    .updateTable('api_keys')
    .set({ hash })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(columns)
    .executeTakeFirst()
  return replaced ?? null
}

/** A key by its id, or null. */
export async function readApiKey(db: Db, id: string): Promise<ApiKey | null> {
  return (await db.selectFrom('api_keys').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** A page of keys, the newest first, with one more than the page holds if there are more; of one maker, or of all. */
export function listApiKeys(db: Db, makerId: string | null, { first, after }: Page<[id: string]>): Promise<ApiKey[]> {
  return db
    .selectFrom('api_keys')
    .select(columns)
    .$if(makerId !== null, (all) => all.where('user_id', '=', makerId ?? ''))
    .$if(after !== null, (all) => all.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
}

/** A key that has neither ended nor expired, of somebody who is on the staff still; with what its text was hashed to. */
export async function liveApiKey(
  db: Db,
  id: string,
  now: Date,
): Promise<{ hash: Buffer; scopes: Scope[]; expiresAt: Date; maker: { id: string; role: Role } } | null> {
  const live = await db
    .selectFrom('api_keys')
    .innerJoin('users', 'users.id', 'api_keys.user_id')
    .select(['hash', 'scopes', 'expires_at as expiresAt', 'users.id as makerId', 'users.role'])
    .where('api_keys.id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('users.role', 'in', ['STAFF', 'ADMIN'])
    .executeTakeFirst()
  if (!live) return null
  const { makerId, role, ...key } = live
  return { ...key, maker: { id: makerId, role } }
}

/** Whether that key lives, and so does what it was traded for. */
export const apiKeyGoesOn = async (db: Db, id: string, now: Date): Promise<boolean> =>
  (await liveApiKey(db, id, now)) !== null

/** Revokes a key of an account, or all of them. Answers which were live. */
export async function revokeLiveApiKeys(trx: Trx, userId: string, at: Date, id?: string): Promise<string[]> {
  const revoked = await trx
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .$if(id !== undefined, (all) => all.where('id', '=', id ?? ''))
    .returning('id')
    .execute()
  return revoked.map(({ id }) => id)
}

/** How many keys of an account live. */
export async function countLiveApiKeys(trx: Trx, userId: string, now: Date): Promise<number> {
  const { live } = await trx
    .selectFrom('api_keys')
    .select((eb) => eb.fn.countAll<bigint>().as('live'))
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(live)
}

/** Notes that a key was used, unless it was just before. */
export async function noteUse(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', new Date(now.getTime() - noteUsesEveryMs))]),
    )
    .execute()
}
