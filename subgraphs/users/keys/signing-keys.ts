import { accessTokenAlgorithm } from '@micromart/auth'
import { type CryptoKey, importJWK } from 'jose'
import type { Db } from '../tables.ts'
import { activeKey } from './key-store.ts'
import { unseal } from './seal.ts'

export interface SigningKey {
  kid: string
  key: CryptoKey | Uint8Array
}

/** What this process knows of the keys. */
export interface SigningKeys {
  /** The key that signs now. Throws when it was sealed under none of our secrets. */
  current(): Promise<SigningKey>
  /** Looks again, for there may be a newer one. */
  forget(): void
}

const rereadEveryMs = 30_000

/** @param secrets each of them opens keys. */
export function signingKeys(db: Db, secrets: readonly string[], clock: () => Date): SigningKeys {
  let known: { key: SigningKey; readAt: number } | undefined

  async function read(now: Date): Promise<SigningKey> {
    const { kid, sealed } = await activeKey(db, now)
    return { kid, key: await importJWK(JSON.parse(unseal(sealed, secrets)), accessTokenAlgorithm) }
  }

  return {
    async current() {
      const now = clock()
      if (!known || now.getTime() - known.readAt > rereadEveryMs) {
        known = { key: await read(now), readAt: now.getTime() }
      }
      return known.key
    },
    forget() {
      known = undefined
    },
  }
}
