import { type Kysely, sql } from 'kysely'

/** Whose trace a product is told of in: an older version beside notes none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE products_to_tell ADD COLUMN traceparent text, ADD COLUMN tracestate text`.execute(db)
}
