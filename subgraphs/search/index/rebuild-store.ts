import { setTimeout as sleep } from 'node:timers/promises'
import { alone } from '@micromart/service'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'
import { isConflict } from './each-index-store.ts'

/** The index: what is built anew of events, and takes the place of what was there. */
export const indexTables = [
  'documents',
  'document_variants',
  'variant_stock',
  'vocabulary',
  'category_names',
  'option_labels',
] as const

/** Why there is no rebuild, or no more, in words for an operator. */
export class RebuildRefused extends Error {
  override name = 'RebuildRefused'
}

const mostTries = 40

/**
 * How long readers and writers may be held up by a try, in ms: for less than a deadlock takes to be seen, which would fail one of those. Vacuum
 * gives way to none but who has waited for that long.
 */
const patienceOf = (tries: number) => (tries % 5 === 0 ? 1_500 : 500)

const tables = sql`${[...indexTables]}::text[]::regclass[]`
/** Their names in a schema, one after another. */
export const tablesIn = (schema: 'public' | 'index_next') => sql.join(indexTables.map((table) => sql.id(schema, table)))

/** Runs what no other process does meanwhile. Throws RebuildRefused where one does. */
export function asOnlyRebuild<T>(db: Db, run: (connection: Db) => Promise<T>): Promise<T> {
  return alone(db, 'rebuild of the index', () => new RebuildRefused('The index is being rebuilt already.'), run)
}

/** Makes empty tables beside the index, of its own form, which all who write it write from then on. Answers the rebuild's id. */
export function beginRebuild(db: Db, now: Date): Promise<string> {
  return patiently(db, async (trx) => {
    await sql`DROP SCHEMA IF EXISTS index_next CASCADE`.execute(trx)
    await makeNext(trx)
    // Their owner says them anew as well; until then most entries can be formed by them.
    await sql`INSERT INTO index_next.category_names SELECT * FROM public.category_names`.execute(trx)
    for (const table of indexTables) {
      await sql`
        CREATE OR REPLACE TRIGGER index_rebuild AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${sql.id('public', table)}
        FOR EACH STATEMENT EXECUTE FUNCTION note_unjoined_writer()`.execute(trx)
    }
    await trx.deleteFrom('index_rebuild').execute()
    const { rows } = await sql<{ id: string }>`
      INSERT INTO index_rebuild (id, begun_at, migrations)
      VALUES (gen_random_uuid(), ${now}, (${migrations})) RETURNING id`.execute(trx)
    return rows[0]?.id ?? ''
  })
}

const migrations = sql<string>`SELECT string_agg(name, ' ' ORDER BY name) FROM kysely_migration`

/** Constraints and indexes have the names that those of the index have, for later migrations. */
async function makeNext(trx: Trx): Promise<void> {
  const { rows } = await sql<{ statement: string }>`
    SELECT statement FROM (
      SELECT 1 AS nth, format('CREATE TABLE %s (LIKE public.%1$s INCLUDING ALL EXCLUDING INDEXES)', made) AS statement
      FROM unnest(${tables}) made
      UNION ALL
      SELECT CASE contype WHEN 'f' THEN 3 ELSE 2 END,
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE conrelid = ANY (${tables}) AND contype IN ('p', 'u', 'f', 'x')
      UNION ALL
      SELECT 2, pg_get_indexdef(indexrelid, 0, true)
      FROM pg_index WHERE indrelid = ANY (${tables}) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    ) made ORDER BY nth, statement`.execute(trx)
  await sql`CREATE SCHEMA index_next`.execute(trx)
  await sql`SET LOCAL search_path TO index_next, public`.execute(trx)
  for (const { statement } of rows) await sql.raw(statement).execute(trx)
  await sql`SET LOCAL search_path TO DEFAULT`.execute(trx)
  await sql`CREATE TABLE index_next.differing (product_id text PRIMARY KEY)`.execute(trx)
}

/** Takes away what a rebuild has left that did not come to its end. */
export async function clearRebuild(db: Db): Promise<void> {
  if (!(await isRebuildLeft(db))) return
  await patiently(db, async (trx) => {
    for (const table of indexTables) {
      await sql`DROP TRIGGER IF EXISTS index_rebuild ON ${sql.id('public', table)}`.execute(trx)
    }
    await sql`DROP SCHEMA IF EXISTS index_next CASCADE`.execute(trx)
    await trx.deleteFrom('index_rebuild').execute()
  })
}

/** Whether there is anything of a rebuild, be it under way or not. */
export async function isRebuildLeft(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is_left: boolean }>`
    SELECT to_regnamespace('index_next') IS NOT NULL OR EXISTS (SELECT FROM index_rebuild) AS is_left`.execute(db)
  return rows[0]?.is_left ?? false
}

/** Throws RebuildRefused where it is no more, or is of tables that have another form by now. */
export async function holdRebuild(db: Db, id: string): Promise<void> {
  const { rows } = await sql<{ abandoned: string | null; migrated: boolean }>`
    SELECT abandoned, migrations <> (${migrations}) AS migrated FROM index_rebuild WHERE id = ${id}`.execute(db)
  const [row] = rows
  if (!row) throw new RebuildRefused('Somebody has cleared away what was built of the index.')
  const reason = row.abandoned ?? (row.migrated ? 'a newer version has migrated the database' : null)
  if (reason !== null) throw new RebuildRefused(`The rebuild of the index is abandoned: ${reason}.`)
}

/** Products of the index that the next one does not have, those after `after` first, at most `limit`. */
export async function missingInNext(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ product_id: string }>`
    SELECT product_id FROM public.documents old
    WHERE product_id > ${after} AND NOT EXISTS (SELECT FROM index_next.documents WHERE product_id = old.product_id)
    ORDER BY product_id LIMIT ${limit}`.execute(db)
  return rows.map(({ product_id }) => product_id)
}

/** Products of the next index after one, in the order of their ids, at most `limit`. */
export async function productsOfNext(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ product_id: string }>`
    SELECT product_id FROM index_next.documents WHERE product_id > ${after}
    ORDER BY product_id LIMIT ${limit}`.execute(db)
  return rows.map(({ product_id }) => product_id)
}

/** What planners and readers want of tables that were just filled. */
export async function tidyNext(db: Db): Promise<void> {
  await sql`VACUUM (ANALYZE) ${tablesIn('index_next')}`.execute(db)
}

/** In a transaction that holds off all who write the index; tried again where it would hold up anybody for long. */
function patiently<T>(db: Db, run: (trx: Trx) => Promise<T>): Promise<T> {
  return tryOn((tries) =>
    db.transaction().execute(async (trx) => {
      await holdOffWriters(trx, tries)
      return run(trx)
    }),
  )
}

/** Tries what may conflict with others, or has to wait for them for too long, until it succeeds; `run` is told for the how manieth time. */
export async function tryOn<T>(run: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run(tries)
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === '55P03'
      if (!(isBusy || isConflict(error)) || tries === mostTries) throw error
      await sleep(20 * tries)
    }
  }
}

/** Until the transaction ends; whatever it waits for from then on, it waits for no longer than that either. */
export async function holdOffWriters(trx: Trx, tries: number): Promise<void> {
  await sql`SET LOCAL lock_timeout = ${sql.lit(patienceOf(tries))}`.execute(trx)
  await sql`SELECT pg_advisory_xact_lock(hashtext('writers of the index'))`.execute(trx)
}
