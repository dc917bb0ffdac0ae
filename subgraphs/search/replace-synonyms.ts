import { message } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import type { Deps } from './deps.ts'
import { putSynonyms } from './synonym-store.ts'

/** Puts these sets in place of all that there are, and says so. Phrases are folded. */
export async function replaceSynonyms(
  { db, newId, clock }: Pick<Deps, 'db' | 'newId' | 'clock'>,
  sets: readonly (readonly string[])[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await putSynonyms(trx, sets)
    const envelope = { id: newId('evt'), subject: 'synonyms', time: clock(), source: 'search' }
    await enqueue(trx, [message('search.events', 'synonyms.replaced', { ...envelope, data: {} })])
  })
}
