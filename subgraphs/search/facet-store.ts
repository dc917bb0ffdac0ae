import { type RawBuilder, sql } from 'kysely'
import { and, type Conditions, onSale } from './condition-store.ts'
import type { Db } from './tables.ts'

/** How many products have a value of a facet, if the facet's own filter is not set. */
export interface Count {
  /** `category`, `brand`, `inStock`, or as `optionFacet` names an option. */
  facet: string
  /** A category's id, a folded brand, `true` or `false`, or as `optionKey` writes an option's value. */
  value: string
  /** A brand as it is written. */
  written: string | null
  count: number
}

/** Values of one facet that are looked at: more than are shown, since what is selected comes first. */
const mostValues = 120

/**
 * The counts of all facets in one pass over what the words and the price leave: each row says which single condition it misses, and is
 * counted for the facet that this is a condition of, or for all where it misses none.
 */
export async function countFacets(db: Db, { worded, product, variant }: Conditions): Promise<Count[]> {
  const byVariant = variant.length > 0
  const base = [
    onSale,
    worded,
    ...[...product, ...variant].filter(({ facet }) => facet === 'price').map(({ holds }) => holds),
  ]
  const optional = [...product, ...variant].filter(({ facet }) => facet !== 'price')
  const failed = (nth: number, holds: RawBuilder<boolean>) => sql`CASE WHEN ${holds} THEN 0 ELSE ${sql.lit(nth)} END`
  const sum = (parts: RawBuilder<unknown>[]) => (parts.length > 0 ? sql`(${sql.join(parts, sql` + `)})` : sql`0`)
  const times = sum(optional.map(({ holds }) => failed(1, holds)))
  const which = sum(optional.map(({ holds }, nth) => failed(nth + 1, holds)))
  const products = byVariant ? sql`count(DISTINCT product_id)::int` : sql`count(*)::int`
  const { rows } = await sql<Count & { missed: number }>`
    WITH found AS MATERIALIZED (
      SELECT d.product_id, d.brand, d.brand_key, d.category_ids, missed.which,
        ${byVariant ? sql`v.in_stock` : sql`d.in_stock`} AS in_stock,
        ${byVariant ? sql`v.option_keys` : sql`d.option_keys`} AS option_keys
      FROM documents d ${byVariant ? sql`JOIN document_variants v ON v.product_id = d.product_id` : sql``}
      CROSS JOIN LATERAL (SELECT ${times} AS times, ${which} AS which) missed
      WHERE ${and(base)} AND missed.times <= 1
    ), counted AS (
      SELECT 'brand' AS facet, brand_key AS value, min(brand) AS written, which, ${products} AS count
        FROM found WHERE brand_key IS NOT NULL GROUP BY brand_key, which
      UNION ALL
      SELECT 'category', id, NULL, which, ${products} FROM found, unnest(category_ids) id GROUP BY id, which
      UNION ALL
      SELECT 'inStock', in_stock::text, NULL, which, ${products} FROM found GROUP BY in_stock, which
      UNION ALL
      SELECT 'option ' || split_part(key, '=', 1), key, NULL, which, ${products}
        FROM found, unnest(option_keys) key GROUP BY key, which
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY facet, which ORDER BY count DESC, value) AS nth FROM counted
    )
    SELECT facet, value, written, which AS missed, count FROM ranked WHERE nth <= ${mostValues}`.execute(db)
  return summed(rows.filter(({ facet, missed }) => missed === 0 || optional[missed - 1]?.facet === facet))
}

/** What misses a facet's condition and what does not, as one. */
function summed(rows: readonly Count[]): Count[] {
  const found = new Map<string, Count>()
  for (const { facet, value, written, count } of rows) {
    const key = `${facet}\n${value}`
    found.set(key, { facet, value, written, count: count + (found.get(key)?.count ?? 0) })
  }
  return [...found.values()]
}

/** How options' values were written first, by their keys. */
export async function optionLabels(
  db: Db,
  keys: readonly string[],
): Promise<Map<string, { name: string; value: string }>> {
  if (keys.length === 0) return new Map()
  const rows = await db.selectFrom('option_labels').selectAll().where('option_key', 'in', keys).execute()
  return new Map(rows.map(({ option_key, name, value }) => [option_key, { name, value }]))
}
