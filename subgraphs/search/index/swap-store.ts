import { sql } from 'kysely'
import type { Trx } from '../tables.ts'
import { holdOffWriters, holdRebuild, indexTables, tablesIn, tryOn } from './rebuild-store.ts'

/** The number of a transaction, as `moved` has it. */
export async function numberOf(trx: Trx): Promise<string> {
  const { rows } = await sql<{ number: string }>`SELECT pg_current_xact_id()::text AS number`.execute(trx)
  return rows[0]?.number ?? '0'
}

/**
 * Gives entries of the next index what no event tells of them: when they have moved in lists, and how popular they are. Those that differ from the
 * ones they stand for move with the swap, whose number that is. Whoever writes both from then on does the same to both. Answers which differ.
 */
export async function carryOver(trx: Trx, ids: readonly string[], swap: string): Promise<string[]> {
  // Nobody writes either until the transaction ends: who does begins with the one that is read.
  await sql`
    SELECT FROM public.documents WHERE product_id = ANY (${ids}::text[]) ORDER BY product_id FOR SHARE`.execute(trx)
  await sql`
    UPDATE index_next.documents next SET moved = old.moved, popularity = old.popularity FROM public.documents old
    WHERE next.product_id = ANY (${ids}::text[]) AND old.product_id = next.product_id
      AND (next.moved, next.popularity) IS DISTINCT FROM (old.moved, old.popularity)`.execute(trx)
  const { rows } = await sql<{ product_id: string }>`
    INSERT INTO index_next.differing
    SELECT next.product_id FROM index_next.documents next LEFT JOIN public.documents old ON old.product_id = next.product_id
    WHERE next.product_id = ANY (${ids}::text[]) AND (
      old.product_id IS NULL OR ROW (next.*) IS DISTINCT FROM ROW (old.*)
      OR ARRAY (SELECT v::text FROM index_next.document_variants v WHERE v.product_id = next.product_id ORDER BY 1)
        <> ARRAY (SELECT v::text FROM public.document_variants v WHERE v.product_id = next.product_id ORDER BY 1))
    RETURNING product_id`.execute(trx)
  const differing = rows.map(({ product_id }) => product_id)
  await sql`
    UPDATE index_next.documents next SET moved = ${swap}::xid8 FROM public.documents old
    WHERE next.product_id = ANY (${differing}::text[]) AND old.product_id = next.product_id`.execute(trx)
  return differing
}

/**
 * Puts the next index in the place of the one that is read: whoever reads has the one or the other. `tell` is given what was not carried over, and
 * whether words are known otherwise. Where that would hold up anybody for long it is begun again. Throws RebuildRefused where it is no more.
 */
export async function swapIndexes(
  trx: Trx,
  rebuild: string,
  swap: string,
  tell: (late: readonly string[], hasOtherWords: boolean) => Promise<void>,
): Promise<void> {
  await sql`SAVEPOINT swap`.execute(trx)
  await tryOn(async (tries) => {
    try {
      await holdOffWriters(trx, tries)
      await holdRebuild(trx, rebuild)
      await tell(await carryRest(trx, swap), await hasOtherWords(trx))
      await takePlace(trx, rebuild)
    } catch (error) {
      await sql`ROLLBACK TO SAVEPOINT swap`.execute(trx)
      throw error
    }
  })
}

/** What came into one of them, or left one, since it was carried over. Answers which. Writers are held off. */
async function carryRest(trx: Trx, swap: string): Promise<string[]> {
  const { rows } = await sql<{ product_id: string }>`
    INSERT INTO index_next.differing
    SELECT product_id FROM public.documents old FULL JOIN index_next.documents next USING (product_id)
    WHERE old.product_id IS NULL OR next.product_id IS NULL
    ON CONFLICT DO NOTHING RETURNING product_id`.execute(trx)
  const moved = sql`CASE WHEN differing.product_id IS NULL THEN old.moved ELSE ${swap}::xid8 END`
  await sql`
    UPDATE index_next.documents next SET moved = ${moved}, popularity = old.popularity
    FROM public.documents old LEFT JOIN index_next.differing ON differing.product_id = old.product_id
    WHERE old.product_id = next.product_id
      AND (next.moved, next.popularity) IS DISTINCT FROM (${moved}, old.popularity)`.execute(trx)
  return rows.map(({ product_id }) => product_id)
}

/** Whether words, or how they are written, are known to the next index that are not known, or otherwise, to the one that is read. */
async function hasOtherWords(trx: Trx): Promise<boolean> {
  const news = (table: (typeof indexTables)[number]) =>
    sql`EXISTS (SELECT * FROM ${sql.id('index_next', table)} EXCEPT SELECT * FROM ${sql.id('public', table)})`
  const { rows } = await sql<{ other: boolean }>`
    SELECT ${news('vocabulary')} OR ${news('category_names')} OR ${news('option_labels')} AS other`.execute(trx)
  return rows[0]?.other ?? false
}

async function takePlace(trx: Trx, rebuild: string): Promise<void> {
  await sql`LOCK TABLE ${tablesIn('public')}, ${tablesIn('index_next')} IN ACCESS EXCLUSIVE MODE`.execute(trx)
  // Who writes without having joined has had the tables until now, and is noted.
  await holdRebuild(trx, rebuild)
  await sql`DROP TABLE ${tablesIn('public')}`.execute(trx)
  for (const table of indexTables) await sql`ALTER TABLE ${sql.id('index_next', table)} SET SCHEMA public`.execute(trx)
  await sql`DROP SCHEMA index_next CASCADE`.execute(trx)
  await trx.deleteFrom('index_rebuild').execute()
}
