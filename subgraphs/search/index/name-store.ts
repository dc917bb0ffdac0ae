import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'
import { type Document, optionKey } from './document.ts'

type Named = Pick<Document, 'categories' | 'options'>

/** Keeps how categories and options' values are written, for the labels of facets. */
export async function learnNames(trx: Trx, { categories, options }: Named): Promise<void> {
  await keepNamesOfProducts(trx, categories)
  const labels = new Map(
    options.flatMap(({ name, values }) =>
      values.map((value): [string, [string, string]] => [optionKey(name, value), [name, value]]),
    ),
  )
  if (labels.size === 0) return
  const keys = [...labels.keys()].toSorted()
  const parts = keys.map((key) => labels.get(key) ?? ['', ''])
  await sql`
    INSERT INTO option_labels (option_key, name, value)
    SELECT key, name, value
    FROM unnest(${keys}::text[], ${parts.map(([name]) => name)}::text[], ${parts.map(([, value]) => value)}::text[])
      AS told (key, name, value)
    WHERE NOT EXISTS (SELECT FROM option_labels known WHERE known.option_key = told.key)
    ON CONFLICT DO NOTHING`.execute(trx)
}

/** What products say that their categories are called, for as long as the categories themselves have said nothing: their word is newer. */
async function keepNamesOfProducts(trx: Trx, categories: readonly { id: string; name: string }[]): Promise<void> {
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  if (names.size === 0) return
  const ids = [...names.keys()].toSorted()
  await sql`
    INSERT INTO category_names AS known (category_id, name)
    SELECT told.id, told.name
    FROM unnest(${ids}::text[], ${ids.map((id) => names.get(id) ?? '')}::text[]) AS told (id, name)
    WHERE NOT EXISTS (
      SELECT FROM category_names same
      WHERE same.category_id = told.id AND (same.name = told.name OR same.version IS NOT NULL))
    ON CONFLICT (category_id) DO UPDATE SET name = excluded.name WHERE known.version IS NULL`.execute(trx)
}

interface CategoryName {
  id: string
  name: string
  version: number
}

/** What a category says that it is called, unless a newer version of it is known. Answers whether that is another name. */
export async function keepCategoryName(trx: Trx, { id, name, version }: CategoryName): Promise<boolean> {
  const { rows } = await sql<{ isNews: boolean }>`
    WITH before AS (SELECT name FROM category_names WHERE category_id = ${id})
    INSERT INTO category_names AS known (category_id, name, version) VALUES (${id}, ${name}, ${version})
    ON CONFLICT (category_id) DO UPDATE SET name = excluded.name, version = excluded.version
    WHERE coalesce(known.version, 0) <= excluded.version
    RETURNING name IS DISTINCT FROM (SELECT name FROM before) AS "isNews"`.execute(trx)
  return rows[0]?.isNews ?? false
}

/** Of those that are known. */
export async function categoryNames(db: Db | Trx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('category_names')
    .select(['category_id', 'name'])
    .where('category_id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map(({ category_id, name }) => [category_id, name]))
}
