import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Since } from './invariant.ts'

const batchSize = 200

/** The orders that a look is at, some hundred at a time: each that has a stream, or those that it goes on with. */
export async function* orderIds<DB>(orders: Kysely<DB>, since: Since | undefined): AsyncGenerator<string[]> {
  if (!since) return yield* idsIn(orders, 'event_streams', 'stream_id')
  for (let from = 0; from < since.orders.length; from += batchSize) yield since.orders.slice(from, from + batchSize)
}

/** Every id in a table that has them in order, some hundred at a time. */
export async function* idsIn<DB>(db: Kysely<DB>, table: string, column: string): AsyncGenerator<string[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows }: { rows: { id: string }[] } = await sql<{ id: string }>`
      SELECT ${sql.ref(column)} AS id FROM ${sql.table(table)} WHERE ${sql.ref(column)} > ${after}
      ORDER BY 1 LIMIT ${batchSize}`.execute(db)
    if (rows.length > 0) yield rows.map(({ id }) => id)
    after = rows.length === batchSize ? rows.at(-1)?.id : undefined
  }
}

/** Whether a row is one of an order that a look is at. */
export function lookedAt(orderId: Expression<unknown>, since: Since | undefined): RawBuilder<boolean> {
  return since ? sql<boolean>`${orderId} = ANY (${[...since.orders]})` : sql<boolean>`true`
}

/**
 * Whether a stream is of an order that a look is at, or of one that was placed after `placed`: two orders that must not share
 * something are placed within a day, or the second never finds it.
 */
export function lookedAtOrYoung(streamId: Expression<unknown>, since: Since | undefined, placed: Date) {
  if (!since) return sql<boolean>`true`
  return sql<boolean>`${streamId} IN (
    SELECT order_id FROM order_views WHERE placed_at > ${placed} UNION SELECT unnest(${[...since.orders]}::text[]))`
}
