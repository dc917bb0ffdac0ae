import type { Page } from '@micromart/pagination'
import { anyOf } from '@micromart/service'
import type { Db, Trx } from '../tables.ts'

/** A file that was brought in. */
export interface CatalogImport {
  id: string
  file: string
  begunBy: string
  begunAt: Date
  /** Products that it was about to make. */
  made: number
  changed: number
  closedAt: Date | null
  undoneAt: Date | null
}

export interface ImportStep {
  kind: 'MAKES' | 'CHANGES'
  of: string
  note: string
}

const columns = [
  'id',
  'file',
  'begun_by as begunBy',
  'begun_at as begunAt',
  'made',
  'changed',
  'closed_at as closedAt',
  'undone_at as undoneAt',
] as const

type NewImport = Pick<CatalogImport, 'id' | 'file' | 'begunBy' | 'begunAt'>

export function insertImport(db: Db, { id, file, begunBy, begunAt }: NewImport): Promise<CatalogImport> {
  return db
    .insertInto('catalog_imports')
    .values({ id, file, begun_by: begunBy, begun_at: begunAt, closed_at: null, undone_at: null })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** An import by its id, or null. */
export async function importById(db: Db, id: string): Promise<CatalogImport | null> {
  return (await db.selectFrom('catalog_imports').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, held until the transaction ends. */
export async function holdImport(trx: Trx, id: string): Promise<CatalogImport | null> {
  const held = trx.selectFrom('catalog_imports').select(columns).where('id', '=', id).forNoKeyUpdate()
  return (await held.executeTakeFirst()) ?? null
}

/** A page of those that have something to take back, or had, the last first; with one more than the page holds if there are more. */
export function listImports(db: Db, { first, after }: Page<[id: string]>): Promise<CatalogImport[]> {
  return db
    .selectFrom('catalog_imports')
    .select(columns)
    .where((eb) => eb.or([eb('made', '>', 0), eb('changed', '>', 0)]))
    .$if(after !== null, (all) => all.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
}

/** Writes steps down in their order, of each thing the first alone, and counts them. */
export async function insertSteps(trx: Trx, importId: string, steps: readonly ImportStep[]): Promise<CatalogImport> {
  const added = await trx
    .insertInto('catalog_import_steps')
    .values(steps.map(({ kind, of, note }) => ({ import_id: importId, kind, of, note })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .execute()
  const made = added.filter(({ kind }) => kind === 'MAKES').length
  return trx
    .updateTable('catalog_imports')
    .set((eb) => ({ made: eb('made', '+', made), changed: eb('changed', '+', added.length - made) }))
    .where('id', '=', importId)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Forgets the steps of these things, and counts them no more. */
export async function removeSteps(trx: Trx, importId: string, ofThings: readonly string[]): Promise<CatalogImport> {
  const removed = await trx
    .deleteFrom('catalog_import_steps')
    .where('import_id', '=', importId)
    .where('of', '=', anyOf(ofThings))
    .returning('kind')
    .execute()
  const made = removed.filter(({ kind }) => kind === 'MAKES').length
  return trx
    .updateTable('catalog_imports')
    .set((eb) => ({ made: eb('made', '-', made), changed: eb('changed', '-', removed.length - made) }))
    .where('id', '=', importId)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** A page of an import's steps, the last first; with one more than the page holds if there are more. */
export function listSteps(
  db: Db,
  importId: string,
  { first, after }: Page<[position: number]>,
): Promise<(ImportStep & { position: bigint })[]> {
  return db
    .selectFrom('catalog_import_steps')
    .select(['position', 'kind', 'of', 'note'])
    .where('import_id', '=', importId)
    .$if(after !== null, (all) => all.where('position', '<', BigInt(after?.[0] ?? 0)))
    .orderBy('position', 'desc')
    .limit(first + 1)
    .execute()
}

/** Says when an import ended, or was taken back; what was said of it before stays. Null where there is none. */
export async function markImport(
  db: Db,
  id: string,
  { closedAt, undoneAt }: { closedAt: Date; undoneAt?: Date },
): Promise<CatalogImport | null> {
  const marked = db
    .updateTable('catalog_imports')
    .set((eb) => ({
      closed_at: eb.fn.coalesce('closed_at', eb.val(closedAt)),
      ...(undoneAt && { undone_at: eb.fn.coalesce('undone_at', eb.val(undoneAt)) }),
    }))
    .where('id', '=', id)
    .returning(columns)
  return (await marked.executeTakeFirst()) ?? null
}
