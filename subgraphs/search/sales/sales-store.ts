import { anyOf } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../tables.ts'

/** How what was sold counts: half as much after each half-life, in ms. */
export interface Decay {
  now: Date
  halfLifeMs: number
}

/** So many halvings are nothing, and still a number. */
const mostHalvings = 500

/** What a score of a time is worth now. */
export const worth = (
  score: RawBuilder<unknown>,
  at: RawBuilder<unknown>,
  { now, halfLifeMs }: Decay,
): RawBuilder<number> => sql<number>`(${score} * power(0.5::float8, least(${mostHalvings}, greatest(0,
  extract(epoch FROM ${now}::timestamptz - ${at})::float8 / ${halfLifeMs / 1000}::float8))))`

/** Remembers what is in orders, by their ids, until it is known what becomes of them. */
export async function keepPlaced(
  trx: Trx,
  variantsOf: ReadonlyMap<string, readonly string[]>,
  at: Date,
): Promise<void> {
  if (variantsOf.size === 0) return
  const rows = [...variantsOf].map(([order_id, variant_ids]) => ({ order_id, variant_ids }))
  await sql`
    INSERT INTO placed_orders (order_id, variant_ids, placed_at)
    SELECT order_id, variant_ids, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS placed (order_id text, variant_ids text[])
    ON CONFLICT DO NOTHING`.execute(trx)
}

/** What was in those of the orders that were remembered, by their ids; it is forgotten. */
export async function takePlaced(trx: Trx, orderIds: readonly string[]): Promise<Map<string, string[]>> {
  if (orderIds.length === 0) return new Map()
  const taken = await trx
    .deleteFrom('placed_orders')
    .where('order_id', '=', anyOf(orderIds))
    .returning(['order_id', 'variant_ids'])
    .execute()
  return new Map(taken.map(({ order_id, variant_ids }) => [order_id, variant_ids]))
}

/** The products of variants, by the variants' ids. */
export async function productsOf(trx: Trx, variantIds: readonly string[]): Promise<Map<string, string>> {
  if (variantIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('document_variants')
    .select(['variant_id', 'product_id'])
    .where('variant_id', '=', anyOf(variantIds))
    .execute()
  return new Map(rows.map(({ variant_id, product_id }) => [variant_id, product_id]))
}

/** What was bought, order by order: the ids of an order's products. */
export async function countSales(trx: Trx, baskets: readonly (readonly string[])[], decay: Decay): Promise<void> {
  if (!baskets.some(({ length }) => length > 0)) return
  // Each row once and in one order, so that no two transactions wait for each other.
  const bought = sql`
    SELECT basket.nth, id FROM jsonb_array_elements(${JSON.stringify(baskets)}::jsonb) WITH ORDINALITY AS basket (ids, nth),
      jsonb_array_elements_text(basket.ids) AS id`
  const next = sql`${worth(sql`known.score`, sql`known.at`, decay)} + excluded.score`
  await sql`
    INSERT INTO product_sales AS known (product_id, score, at)
    SELECT id, count(*), ${decay.now}::timestamptz FROM (${bought}) AS bought GROUP BY id ORDER BY id
    ON CONFLICT (product_id) DO UPDATE SET score = ${next}, at = greatest(known.at, excluded.at)`.execute(trx)
  if (!baskets.some(({ length }) => length > 1)) return
  await sql`
    WITH bought AS (${bought})
    INSERT INTO bought_together AS known (product_id, other_id, orders, score, at)
    SELECT one.id, other.id, count(*), count(*), ${decay.now}::timestamptz
    FROM bought AS one JOIN bought AS other ON other.nth = one.nth AND other.id <> one.id
    GROUP BY one.id, other.id ORDER BY one.id, other.id
    ON CONFLICT (product_id, other_id) DO UPDATE
      SET orders = known.orders + excluded.orders, score = ${next}, at = greatest(known.at, excluded.at)`.execute(trx)
}

/** More than that is no more popular. */
const mostSteps = 10
const batch = 500

/**
 * Brings up to date how popular some products are held to be, in steps of twice as many sales: between two steps nothing moves in a list. Answers
 * which it were; there may be more after as many as `batch`.
 */
export async function takeSteps(trx: Trx, decay: Decay): Promise<{ changed: string[]; more: boolean }> {
  const step = sql<number>`least(${mostSteps}, floor(ln(1 + ${worth(sql`s.score`, sql`s.at`, decay)}) / ln(2)))::int`
  const { rows } = await sql<{ product_id: string }>`
    UPDATE documents SET popularity = due.step, moved = pg_current_xact_id()
    FROM (
      SELECT d.product_id, due.step
      FROM (
        SELECT s.product_id, ${step} AS step FROM product_sales s
        UNION ALL
        SELECT d.product_id, 0 FROM documents d
        WHERE d.popularity > 0 AND NOT EXISTS (SELECT FROM product_sales s WHERE s.product_id = d.product_id)
      ) due JOIN documents d USING (product_id)
      WHERE d.popularity <> due.step
      ORDER BY d.product_id LIMIT ${batch}
      FOR NO KEY UPDATE OF d SKIP LOCKED
    ) due
    WHERE documents.product_id = due.product_id
    RETURNING documents.product_id`.execute(trx)
  return { changed: rows.map(({ product_id }) => product_id), more: rows.length === batch }
}
