import { type Kysely, sql } from 'kysely'

/** Whose trace each of these goes on with: an older version beside notes none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['saga_timeouts', 'coupon_intents', 'adoptions'])
    await sql`ALTER TABLE ${sql.table(table)} ADD COLUMN traceparent text, ADD COLUMN tracestate text`.execute(db)
}
