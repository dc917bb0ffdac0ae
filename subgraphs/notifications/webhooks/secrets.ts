import { sealing } from '@micromart/sealing'
import type { SealedSecrets } from './webhook.ts'

/** How signing secrets are kept. */
export const { seal, unseal } = sealing({
  name: 'micromart webhook secrets',
  what: "a webhook's secret",
  setting: 'MICROMART_WEBHOOK_KEY',
})

/** The same secret, sealed under the first of the keys. Throws when it was sealed under none of them. */
export function resealed(sealed: string, keys: readonly [string, ...string[]]): string {
  const secret = unseal(sealed, keys)
  return isSealedUnder(keys[0], sealed) ? sealed : seal(secret, keys[0])
}

function isSealedUnder(key: string, sealed: string): boolean {
  try {
    unseal(sealed, [key])
    return true
  } catch {
    return false
  }
}

/** Those that sign now, the newest first. Throws when they were sealed under none of the keys. */
export function secretsThatSign(
  { sealedSecret, formerSealedSecret, formerUntil }: SealedSecrets,
  keys: readonly string[],
  now: Date,
): string[] {
  const former = formerSealedSecret !== null && formerUntil !== null && formerUntil > now ? [formerSealedSecret] : []
  return [sealedSecret, ...former].map((sealed) => unseal(sealed, keys))
}
