import type { Deps } from './deps.ts'
import { removeDocuments } from './document-store.ts'
import { sayIndexed } from './say-indexed.ts'

/** Takes those of some products out of the index that were last written before a mark, and says so. */
export async function takeOutProducts(
  deps: Pick<Deps, 'db' | 'newId' | 'clock'>,
  ids: readonly string[],
  mark: string,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await sayIndexed(trx, deps, await removeDocuments(trx, ids, mark))
  })
}
