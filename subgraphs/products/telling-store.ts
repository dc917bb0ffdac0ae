import { isNotPutOff, traceColumns, traceOf } from '@micromart/service'
import type { TraceContext } from '@micromart/telemetry'
import { sql } from 'kysely'
import type { Db, Trx } from './tables.ts'

/** All products that stand in one of these categories are to be told of anew. */
export async function markProductsIn(trx: Trx, categoryIds: readonly string[], now: Date): Promise<void> {
  const { traceparent, tracestate } = traceColumns()
  await sql`
    INSERT INTO products_to_tell (product_id, since, traceparent, tracestate)
    SELECT DISTINCT product_id, ${now}::timestamptz, ${traceparent}::text, ${tracestate}::text FROM product_categories WHERE category_id = ANY (${categoryIds}::text[])
    ON CONFLICT DO NOTHING`.execute(trx)
}

export interface ProductToTell {
  productId: string
  /** Of what has marked it first. */
  trace: TraceContext
}

/** The next product to be told of, locked, but for those that `worker` has put off. */
export async function takeProductToTell(trx: Trx, worker: string, now: Date): Promise<ProductToTell | undefined> {
  const row = await trx
    .selectFrom('products_to_tell')
    .select(['product_id', 'traceparent', 'tracestate'])
    .where(isNotPutOff(worker, sql.ref('product_id'), now))
    .orderBy('product_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row && { productId: row.product_id, trace: traceOf(row) }
}

/** Since when some product is to be told of; null where none is. */
export async function markedSince(db: Db): Promise<Date | null> {
  const row = await db.selectFrom('products_to_tell').select('since').limit(1).executeTakeFirst()
  return row?.since ?? null
}

/** It has been told of. Comes last in its transaction: whoever marks the product meanwhile waits, and then marks it anew. */
export async function unmarkProduct(trx: Trx, productId: string): Promise<void> {
  await trx.deleteFrom('products_to_tell').where('product_id', '=', productId).execute()
}
