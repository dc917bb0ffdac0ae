import { type Kysely, sql } from 'kysely'

/** What is held for orders is reckoned up without a look at all that was ever shipped. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX live_lines ON reservation_lines (variant_id) WHERE state IN ('HELD', 'COMMITTED')`.execute(db)
}
