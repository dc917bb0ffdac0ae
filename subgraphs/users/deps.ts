import type { Credentials } from '@micromart/auth'
import { type BaseDeps, type ContextOf, type Frame, overloaded } from '@micromart/service'
import { linesOf, secret } from '@micromart/settings'
import { z } from 'zod'
import { type AttemptLimits, attemptLimits } from './attempts.ts'
import { keysChannel } from './keys/key-store.ts'
import { type SigningKeys, signingKeys } from './keys/signing-keys.ts'
import type { Loaders } from './loaders.ts'
import { measureKeys, measureSignIns, type SignInMeasure } from './metrics.ts'
import { openPasswords, type Passwords } from './passwords/passwords.ts'
import type { Tables } from './tables.ts'
import { oidcIssuers } from './token-exchange/issuer-settings.ts'
import { type Issuers, openIssuers } from './token-exchange/issuers.ts'

export const settings = z.object({
  /** Seals the signing keys in the database. */
  keySecret: secret,
  /** Age at which a signing key is followed by the next. */
  keyRotationDays: z.coerce.number().min(1).default(30),
  /** The oldest that a session gets, however often it is refreshed. */
  sessionDays: z.coerce.number().min(1).default(90),
  /** The longest that a key of an integration may live. */
  apiKeyDays: z.coerce.number().min(1).default(366),
  /** Whose tokens are accepted beside the shop's own, as a list in JSON. */
  oidcIssuers: oidcIssuers.optional(),
  /** Accounts that one address may open in an hour; a shop under test opens many. */
  signUpsPerHour: z.coerce.number().int().min(1).optional(),
})

/** What users' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  passwords: Passwords
  limits: AttemptLimits
  keys: SigningKeys
  /** Others whose tokens stand for accounts here. */
  issuers: Issuers
  /** By which the router is known. */
  credentials: Credentials
  /** The first of the secrets seals new keys, each of them opens old ones. */
  keyRules: { secrets: readonly string[]; rotationDays: number }
  signInEnded: SignInMeasure
  /** In ms. */
  oldestSessionMs: number
  /** In ms. */
  longestApiKeyMs: number
  /** What stands in every access token. */
  tokenNames: { issuer: string; audience: string }
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, registry, ...base } = frame
  const secrets = linesOf(settings.keySecret)
  const keys = signingKeys(base.db, { ...base, secrets })
  const issuers = openIssuers(settings.oidcIssuers ?? [], frame)
  measureKeys(registry, base.db, settings.keyRotationDays)
  const deaf = base.live.on(keysChannel, keys.forget)
  const signUpsPerHour = settings.signUpsPerHour ?? (settings.mode === 'production' ? 20 : 10_000)
  return {
    deps: {
      ...base,
      passwords: openPasswords({ refusal: overloaded }),
      limits: attemptLimits(signUpsPerHour),
      keys,
      issuers,
      keyRules: { secrets, rotationDays: settings.keyRotationDays },
      oldestSessionMs: settings.sessionDays * 24 * 60 * 60_000,
      signInEnded: measureSignIns(registry),
      longestApiKeyMs: settings.apiKeyDays * 24 * 60 * 60_000,
      tokenNames: { issuer: settings.tokenIssuer, audience: settings.tokenAudience },
    },
    async close() {
      deaf()
      await issuers.close()
    },
  }
}
