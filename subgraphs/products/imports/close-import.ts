import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type CatalogImport, markImport } from './import-store.ts'

/** Ends an import: what is noted of it stays as it is from now on. */
export async function closeImport(
  { db, clock }: Deps,
  id: string,
): Promise<{ catalogImport: CatalogImport } | ProblemOf<'no such thing'>> {
  const catalogImport = isId('imp', id) ? await markImport(db, id, { closedAt: clock() }) : null
  return catalogImport ? { catalogImport } : { problem: 'no such thing', what: 'import', id }
}
