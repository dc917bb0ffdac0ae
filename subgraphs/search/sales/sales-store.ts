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

/** Remembers what is in an order, until it is known what becomes of that. */
export async function keepPlaced(trx: Trx, orderId: string, variantIds: readonly string[], at: Date): Promise<void> {
  await trx
    .insertInto('placed_orders')
    .values({ order_id: orderId, variant_ids: [...variantIds], placed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was in an order that was remembered; it is forgotten. */
export async function takePlaced(trx: Trx, orderId: string): Promise<string[]> {
  const taken = await trx
    .deleteFrom('placed_orders')
    .where('order_id', '=', orderId)
    .returning('variant_ids')
    .executeTakeFirst()
  return taken?.variant_ids ?? []
}

/** The products of these variants, in the order of their ids, at most so many. */
export async function productsOf(trx: Trx, variantIds: readonly string[], most: number): Promise<string[]> {
  if (variantIds.length === 0) return []
  const rows = await trx
    .selectFrom('document_variants')
    .select('product_id')
    .distinct()
    .where('variant_id', 'in', variantIds)
    .orderBy('product_id')
    .limit(most)
    .execute()
  return rows.map(({ product_id }) => product_id)
}

/** One order had all of these, in the order of their ids, so that no two orders wait for each other. */
export async function countSale(trx: Trx, productIds: readonly string[], decay: Decay): Promise<void> {
  const ids = sql`unnest(${productIds}::text[])`
  const next = sql`${worth(sql`known.score`, sql`known.at`, decay)} + 1`
  await sql`
    INSERT INTO product_sales AS known (product_id, score, at)
    SELECT id, 1, ${decay.now}::timestamptz FROM ${ids} id ORDER BY id
    ON CONFLICT (product_id) DO UPDATE SET score = ${next}, at = greatest(known.at, excluded.at)`.execute(trx)
  if (productIds.length < 2) return
  await sql`
    INSERT INTO bought_together AS known (product_id, other_id, orders, score, at)
    SELECT one, other, 1, 1, ${decay.now}::timestamptz FROM ${ids} one, ${ids} other WHERE one <> other ORDER BY one, other
    ON CONFLICT (product_id, other_id) DO UPDATE
      SET orders = known.orders + 1, score = ${next}, at = greatest(known.at, excluded.at)`.execute(trx)
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
