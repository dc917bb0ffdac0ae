import { sealing } from '@micromart/sealing'
import type { SealedSecrets } from './webhook.ts'

/** How signing secrets are kept. */
export const { seal, unseal } = sealing({
  name: 'micromart webhook secrets',
  what: "a webhook's secret",
  setting: 'MICROMART_WEBHOOK_KEY',
})

/** The same secret, sealed under the first of the keys; as it is where it is sealed so. Throws when it was sealed under none of them. */
export function resealed(sealed: string, keys: readonly [string, ...string[]]): string {
  const [first] = keys
  try {
    unseal(sealed, [first])
    return sealed
  } catch {
    return seal(unseal(sealed, keys), first)
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
