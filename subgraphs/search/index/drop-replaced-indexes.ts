import type { Deps } from '../deps.ts'
import { dropIndex, replacedIndexes } from './replaced-store.ts'

/**
 * A worker's task: takes indexes away that others have taken the place of. Not a migration's, which would have to hold off all who read, and would
 * wait for those who want to write next.
 */
export async function dropReplacedIndexes({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
  const names = await replacedIndexes(db)
  for (const name of names) await dropIndex(db, name)
  if (names.length > 0) log.info({ indexes: names }, 'indexes are taken away that others have taken the place of')
}
