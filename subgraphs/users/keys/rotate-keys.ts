import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { addKey, dropFormerKeys, dropKeysToCome, holdKeys, newestKey } from './key-store.ts'
import { newSigningKey } from './new-signing-key.ts'
import { dueFrom, forgottenBefore, type NewestKey, publishedUntil, unusedAfter, wantedFrom } from './rotation.ts'

/**
 * Makes the first key unless there is one, and the next when the newest is old, or somebody asked for it; safe in every
 * instance at once.
 */
export async function rotateKeys({ db, clock, keyRules }: Deps): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdKeys(trx)
    const now = clock()
    await dropFormerKeys(trx, forgottenBefore(now))
    const newest = await newestKey(trx)
    const from = newest ? await nextFrom(trx, newest, keyRules.rotationDays, now) : now
    if (from) await addKey(trx, await newSigningKey(keyRules.secrets), from, publishedUntil(from))
  })
}

async function nextFrom(trx: Trx, newest: NewestKey, rotationDays: number, now: Date): Promise<Date | null> {
  if (!newest.askedAt) return dueFrom(newest, rotationDays, now)
  // One that was to come later comes no more.
  await dropKeysToCome(trx, unusedAfter(now))
  return wantedFrom((await newestKey(trx)) ?? newest, now)
}
