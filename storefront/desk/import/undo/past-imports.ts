import type { DeskPastImportQuery, DeskPastImportsQuery } from '../../../generated/graphql.ts'
import type { Visit } from '../../../http/visit.ts'
import { PastImportsDocument } from './undo-query.ts'

export type PastImports = NonNullable<DeskPastImportsQuery['catalogImports']>
export type PastImport = NonNullable<DeskPastImportQuery['catalogImport']>

/** What was brought in before, a page of it; null where the shop does not answer. */
export async function pastImports(visit: Visit): Promise<PastImports | null> {
  const { data } = await visit.ask(PastImportsDocument, { after: visit.url.searchParams.get('after') })
  return data?.catalogImports ?? null
}
