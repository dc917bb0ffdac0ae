import { accessTokenAlgorithm } from '@micromart/auth'
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { type Kysely, sql } from 'kysely'
import { seal, unseal } from './seal.ts'
import type { UsersTables } from './tables.ts'

export interface SigningKey {
  kid: string
  key: CryptoKey | Uint8Array
}

export interface SigningKeys {
  /** Makes the first key unless there is one; safe when several instances start at once. */
  ensure(): Promise<void>
  /** The key that signs now. */
  current(): Promise<SigningKey>
  /** Every public key that a token in circulation may be signed with. */
  jwks(): Promise<{ keys: JWK[] }>
}

const rereadEveryMs = 30_000

/** The keys that access tokens are signed with, kept in users' database, their private parts sealed under `secret`. */
export function signingKeys(db: Kysely<UsersTables>, secret: string, clock: () => Date): SigningKeys {
  let known: { key: SigningKey; readAt: number } | undefined

  async function read(): Promise<SigningKey> {
    const row = await db
      .selectFrom('signing_keys')
      .select(['kid', 'sealed_private_jwk'])
      .where('active_from', '<=', clock())
      .orderBy('active_from', 'desc')
      .executeTakeFirstOrThrow(() => new Error('no signing key is active'))
    const key = await importJWK(JSON.parse(unseal(row.sealed_private_jwk, secret)), accessTokenAlgorithm)
    return { kid: row.kid, key }
  }

  return {
    ensure: () =>
      db.transaction().execute(async (trx) => {
        await sql`SELECT pg_advisory_xact_lock(hashtext('signing_keys'))`.execute(trx)
        if (await trx.selectFrom('signing_keys').select('kid').executeTakeFirst()) return
        const { publicKey, privateKey } = await generateKeyPair(accessTokenAlgorithm, { extractable: true })
        const shown = await exportJWK(publicKey)
        const kid = await calculateJwkThumbprint(shown)
        await trx
          .insertInto('signing_keys')
          .values({
            kid,
            public_jwk: JSON.stringify({ ...shown, kid, alg: accessTokenAlgorithm, use: 'sig' }),
            sealed_private_jwk: seal(JSON.stringify(await exportJWK(privateKey)), secret),
            active_from: clock(),
            published_until: null,
          })
          .execute()
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
  }
}
