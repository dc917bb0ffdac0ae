import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type CatalogImport, markImport } from './import-store.ts'

/** Says that an import has been taken back. */
export async function noteImportUndone(
  { db, clock }: Deps,
  id: string,
): Promise<{ catalogImport: CatalogImport } | ProblemOf<'no such thing'>> {
  const now = clock()
  const catalogImport = isId('imp', id) ? await markImport(db, id, { closedAt: now, undoneAt: now }) : null
  return catalogImport ? { catalogImport } : { problem: 'no such thing', what: 'import', id }
}
