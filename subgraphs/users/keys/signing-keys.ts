import { setTimeout as pause } from 'node:timers/promises'
import { accessTokenAlgorithm } from '@micromart/auth'
import type { Logger } from '@micromart/telemetry'
import { type CryptoKey, importJWK } from 'jose'
import type { Db } from '../tables.ts'
import { activeKey } from './key-store.ts'
import { mayStillSignMs } from './rotation.ts'
import { unseal } from './seal.ts'

export interface SigningKey {
  kid: string
  key: CryptoKey | Uint8Array
}

/** What this process knows of the keys. */
export interface SigningKeys {
  /**
   * The key that signs now; for as long as it could do no harm the one that was known last, where none can be read. Throws when there is
   * neither, and when it was sealed under none of our secrets.
   */
  current(): Promise<SigningKey>
  /** Looks again, for there may be a newer one. */
  forget(): void
}

const rereadEveryMs = 30_000
/** Nobody who signs in waits longer than that for a reading, in ms, while the key that is known will do. */
const patienceMs = 1_000

interface SigningKeyParts {
  /** Each of them opens keys. */
  secrets: readonly string[]
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

export function signingKeys(db: Db, { secrets, clock, log }: SigningKeyParts): SigningKeys {
  let known: { key: SigningKey; readAt: number } | undefined
  let isOutdated = false
  let isAway = false
  let reading: { done: Promise<void>; soon: Promise<void> } | undefined

  async function read(): Promise<void> {
    const now = clock()
    isOutdated = false
    const { kid, sealed } = await activeKey(db, now)
    const key = await importJWK(JSON.parse(unseal(sealed, secrets)), accessTokenAlgorithm)
    known = { key: { kid, key }, readAt: now.getTime() }
    if (isAway) log.info('the signing keys can be read again')
    isAway = false
  }

  function failed(error: unknown): never {
    isOutdated = true
    if (!isAway) log.warn({ err: error }, 'the signing keys cannot be read; the one that is known signs on for minutes')
    isAway = true
    throw error
  }

  /** Whoever asks meanwhile shares a reading, and how long it is waited for. */
  function reads() {
    if (reading) return reading
    const done = read()
      .catch(failed)
      .finally(() => {
        reading = undefined
      })
    reading = { done, soon: Promise.race([done.catch(() => {}), pause(patienceMs, undefined, { ref: false })]) }
    return reading
  }

  return {
    async current() {
      const age = known ? clock().getTime() - known.readAt : Number.POSITIVE_INFINITY
      if (age > mayStillSignMs) await reads().done
      else if (isOutdated || age > rereadEveryMs) await reads().soon
      if (!known) throw new Error('no signing key was read')
      return known.key
    },
    forget() {
      isOutdated = true
    },
  }
}
