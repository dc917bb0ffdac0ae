import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'
import { type Document, optionKey } from './document.ts'

type Named = Pick<Document, 'categories' | 'options'>

/** Keeps how categories and options' values are written, for the labels of facets. */
export async function learnNames(trx: Trx, { categories, options }: Named): Promise<void> {
  await keepCategoryNames(trx, categories)
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

/** A category's newest name, whoever tells it: also of those that no product stands in itself. Answers whether one is news. */
export async function keepCategoryNames(
  trx: Trx,
  categories: readonly { id: string; name: string }[],
): Promise<boolean> {
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  if (names.size === 0) return false
  const ids = [...names.keys()].toSorted()
  const { numAffectedRows } = await sql`
    INSERT INTO category_names AS known (category_id, name)
    SELECT told.id, told.name
    FROM unnest(${ids}::text[], ${ids.map((id) => names.get(id) ?? '')}::text[]) AS told (id, name)
    WHERE NOT EXISTS (SELECT FROM category_names same WHERE same.category_id = told.id AND same.name = told.name)
    ON CONFLICT (category_id) DO UPDATE SET name = excluded.name`.execute(trx)
  return numAffectedRows !== undefined && numAffectedRows > 0n
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
