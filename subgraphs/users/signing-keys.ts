import { accessTokenAlgorithm } from '@micromart/auth'
import { type CryptoKey, importJWK, type JWK } from 'jose'
import { type Kysely, sql, type Transaction } from 'kysely'
import { newSigningKey } from './new-signing-key.ts'
import { unseal } from './seal.ts'
import type { UsersTables } from './tables.ts'
import { accessTokenMinutes } from './token-lifetime.ts'

export interface SigningKey {
  kid: string
  key: CryptoKey | Uint8Array
}

export interface SigningKeys {
  /** Makes the first key unless there is one; safe when several instances start at once. */
  ensure(): Promise<void>
  /** Makes the next key when the newest is old, or somebody asked for it; safe in every instance at once. */
  rotate(): Promise<void>
  /** The key that signs now. */
  current(): Promise<SigningKey>
  /** Every public key that a token in circulation may be signed with. */
  jwks(): Promise<{ keys: JWK[] }>
  /** Looks again, for there may be a newer one. */
  forget(): void
}

/** NOTIFYed when somebody has asked for a rotation, or there has been one. */
export const keysChannel = 'signing_keys'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const rereadEveryMs = 30_000
/**
 * A key that is due by age is published this long before it signs: longer than verifiers keep a key set, so that they have it by then.
 * One that was asked for signs at once, and they fetch it at the first token they do not know.
 */
const leadMs = 10 * minuteMs
/** What instances' clocks may differ by. */
const clockSkewMs = minuteMs
/** How long a key stays published once the next one signs: its last token's life, and what clocks and caches may be late. */
const overlapMs = (accessTokenMinutes + 5) * minuteMs

export interface SigningKeySettings {
  /** The first seals new keys, each of them opens old ones. */
  secrets: readonly string[]
  rotationDays: number
}

/** The keys that access tokens are signed with, kept in users' database, their private parts sealed. */
export function signingKeys(
  db: Kysely<UsersTables>,
  { secrets, rotationDays }: SigningKeySettings,
  clock: () => Date,
): SigningKeys {
  let known: { key: SigningKey; readAt: number } | undefined

  async function read(): Promise<SigningKey> {
    const row = await db
      .selectFrom('signing_keys')
      .select(['kid', 'sealed_private_jwk'])
      .where('active_from', '<=', clock())
      .orderBy('active_from', 'desc')
      .executeTakeFirstOrThrow(() => new Error('no signing key is active'))
    const key = await importJWK(JSON.parse(unseal(row.sealed_private_jwk, secrets)), accessTokenAlgorithm)
    return { kid: row.kid, key }
  }

  /** One at a time among all instances. */
  const alone = <T>(work: (trx: Transaction<UsersTables>) => Promise<T>) =>
    db.transaction().execute(async (trx) => {
      await sql`SELECT pg_advisory_xact_lock(hashtext('signing_keys'))`.execute(trx)
      return work(trx)
    })

  const newestKey = (trx: Transaction<UsersTables>) =>
    trx
      .selectFrom('signing_keys')
      .select(['active_from', 'rotation_asked_at'])
      .orderBy('active_from', 'desc')
      .executeTakeFirstOrThrow()

  /** From when a key signs that is to sign now: one that was to come later, and has signed nothing yet, comes no more. */
  async function insteadOfAllOthers(trx: Transaction<UsersTables>, now: number): Promise<number> {
    await trx
      .deleteFrom('signing_keys')
      .where('active_from', '>', new Date(now + clockSkewMs))
      .execute()
    return Math.max(now, (await newestKey(trx)).active_from.getTime() + 1)
  }

  const add = async (trx: Transaction<UsersTables>, active_from: Date) => {
    const made = await newSigningKey(secrets)
    await trx
      .insertInto('signing_keys')
      .values({ ...made, active_from, published_until: null, rotation_asked_at: null })
      .execute()
  }

  return {
    ensure: () =>
      alone(async (trx) => {
        if (await trx.selectFrom('signing_keys').select('kid').executeTakeFirst()) return
        await add(trx, clock())
      }),
    rotate: () =>
      alone(async (trx) => {
        const now = clock().getTime()
        await trx
          .deleteFrom('signing_keys')
          .where('published_until', '<', new Date(now - dayMs))
          .execute()
        const newest = await newestKey(trx)
        const asked = newest.rotation_asked_at !== null
        if (!asked && now - newest.active_from.getTime() < rotationDays * dayMs - leadMs) return
        const from = asked ? await insteadOfAllOthers(trx, now) : now + leadMs
        await trx
          .updateTable('signing_keys')
          .set({ published_until: new Date(from + overlapMs) })
          .where('published_until', 'is', null)
          .execute()
        await add(trx, new Date(from))
        await sql`SELECT pg_notify(${keysChannel}, '')`.execute(trx)
      }),
    async current() {
      const now = clock().getTime()
      if (!known || now - known.readAt > rereadEveryMs) known = { key: await read(), readAt: now }
      return known.key
    },
    async jwks() {
      const rows = await db
        .selectFrom('signing_keys')
        .select('public_jwk')
        .where((eb) => eb.or([eb('published_until', 'is', null), eb('published_until', '>', clock())]))
        .orderBy('active_from', 'desc')
        .execute()
      return { keys: rows.map((row) => row.public_jwk) }
    },
    forget() {
      known = undefined
    },
  }
}
