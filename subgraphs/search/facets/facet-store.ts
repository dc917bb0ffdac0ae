import { anyOf } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import { and, type Conditions, onSale } from '../hits/condition-store.ts'
import { nearlyAll } from '../hits/few-store.ts'
import type { Db } from '../tables.ts'
import { sampled } from './sample-store.ts'

/** How many products have a value of a facet. */
export interface Count {
  /** `category`, `brand`, `inStock`, or as `optionFacet` names an option. */
  facet: string
  /** A category's id, a folded brand, `true` or `false`, or as `optionKey` writes an option's value. */
  value: string
  /** A brand as it is written. */
  written: string | null
  count: number
}

/** One reading of what fits. */
interface Reading {
  /** One product in so many is read. */
  rate: number
  /** Facets whose own condition may be missed. All others must hold. */
  open: ReadonlySet<string>
}

/** What was read: of all that holds, and of what misses the condition of one facet and no other. */
interface Read {
  /** The facet whose condition is missed; null for what misses none. */
  missed: string | null
  /** How many products there are. */
  products: number
  counts: Count[]
}

/** Values of one facet that are looked at: more than are shown, since what is selected comes first. */
const mostValues = 120
/** What stands for a facet where products are counted themselves. */
const whole = ''

/**
 * The counts of all facets in one pass over what the words and the price leave: each row says which single condition it misses, and is
 * counted by that.
 */
export async function readFacets(
  db: Db,
  { worded, product, variant }: Conditions,
  { rate, open }: Reading,
): Promise<Read[]> {
  const byVariant = variant.length > 0
  const optional = [...product, ...variant].filter(({ facet }) => open.has(facet))
  const isRequired = ({ facet }: { facet: string }) => !open.has(facet)
  const required = [
    ...product.filter(isRequired).map(({ holds }) => holds),
    ...variant.filter(isRequired).flatMap(({ holds, implied }) => [holds, implied]),
  ]
  const nearly = await nearlyAll(db, { worded, product, variant }, open, rate)
  const failed = (nth: number, holds: RawBuilder<boolean>) => sql`CASE WHEN ${holds} THEN 0 ELSE ${sql.lit(nth)} END`
  const sum = (parts: RawBuilder<unknown>[]) => (parts.length > 0 ? sql`(${sql.join(parts, sql` + `)})` : sql`0`)
  const times = sum(optional.map(({ holds }) => failed(1, holds)))
  const which = sum(optional.map(({ holds }, nth) => failed(nth + 1, holds)))
  // Of a product's variants several may fit: each product is one of what it has, however many of them have it.
  const products = byVariant
    ? sql`MATERIALIZED (
        SELECT which, any_value(brand) AS brand, any_value(brand_key) AS brand_key, any_value(category_ids) AS category_ids
        FROM found GROUP BY product_id, which)`
    : sql`NOT MATERIALIZED (SELECT * FROM found)`
  const stocked = byVariant ? sql`SELECT DISTINCT product_id, in_stock, which FROM found` : sql`SELECT * FROM found`
  const keyed = byVariant
    ? sql`SELECT DISTINCT product_id, key, which, 1 AS count FROM found, unnest(option_keys) key`
    : sql`SELECT key, which, count FROM (
        SELECT option_keys, which, count(*) AS count FROM found GROUP BY option_keys, which
      ) alike, unnest(option_keys) key`
  // Of a sample it is known that few products are read; that few variants have a price is what the planner would begin with.
  const variants = sql`SELECT * FROM document_variants v WHERE v.product_id = d.product_id ${rate > 1 ? sql`OFFSET 0` : sql``}`
  const { rows } = await sql<Count & { missed: number }>`
    WITH found AS MATERIALIZED (
      SELECT d.product_id, d.brand, d.brand_key, d.category_ids, missed.which,
        ${byVariant ? sql`v.in_stock` : sql`d.in_stock`} AS in_stock,
        ${byVariant ? sql`v.option_keys` : sql`d.option_keys`} AS option_keys
      FROM documents d ${byVariant ? sql`CROSS JOIN LATERAL (${variants}) v` : sql``}
      CROSS JOIN LATERAL (SELECT ${times} AS times, ${which} AS which) missed
      WHERE ${and([onSale, sampled(rate), worded, nearly, ...required])} AND missed.times <= 1
    ), products AS ${products}, counted AS (
      SELECT ${sql.lit(whole)} AS facet, '' AS value, NULL AS written, which, count(*)::int AS count
        FROM products GROUP BY which
      UNION ALL
      SELECT 'brand', brand_key, min(brand), which, count(*)::int
        FROM products WHERE brand_key IS NOT NULL GROUP BY brand_key, which
      UNION ALL
      SELECT 'category', id, NULL, which, sum(count)::int FROM (
        SELECT category_ids, which, count(*) AS count FROM products GROUP BY category_ids, which
      ) alike, unnest(category_ids) id GROUP BY id, which
      UNION ALL
      SELECT 'inStock', in_stock::text, NULL, which, count(*)::int FROM (${stocked}) stocked GROUP BY in_stock, which
      UNION ALL
      SELECT 'option ' || split_part(key, '=', 1), key, NULL, which, sum(count)::int
        FROM (${keyed}) keyed GROUP BY key, which
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY facet, which ORDER BY count DESC, value) AS nth FROM counted
    )
    SELECT facet, value, written, which AS missed, count FROM ranked WHERE nth <= ${mostValues}`.execute(db)
  return [null, ...optional].map((condition, nth) => {
    const own = rows.filter(({ missed }) => missed === nth)
    return {
      missed: condition?.facet ?? null,
      products: own.find(({ facet }) => facet === whole)?.count ?? 0,
      counts: own.filter(({ facet }) => facet !== whole),
    }
  })
}

/** How options' values were written first, by their keys. */
export async function optionLabels(
  db: Db,
  keys: readonly string[],
): Promise<Map<string, { name: string; value: string }>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('option_labels')
    .select(['option_key', 'name', 'value'])
    .where('option_key', '=', anyOf(keys))
    .execute()
  return new Map(rows.map(({ option_key, name, value }) => [option_key, { name, value }]))
}
