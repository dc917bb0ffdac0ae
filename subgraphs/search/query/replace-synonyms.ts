import type { Deps } from '../deps.ts'
import { sayMeant } from '../index/say-indexed.ts'
import { putSynonyms } from './synonym-store.ts'

/** Puts these sets in place of all that there are, and says so. Phrases are folded. */
export async function replaceSynonyms(
  deps: Pick<Deps, 'db' | 'newId' | 'clock'>,
  sets: readonly (readonly string[])[],
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await putSynonyms(trx, sets, deps.clock())
    await sayMeant(trx, deps)
  })
}
