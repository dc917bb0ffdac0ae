import { type Kysely, sql } from 'kysely'

/** The cards that somebody who is gone had are found without a look at everybody's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX removed_methods_of_user ON payment_methods (user_id) WHERE removed_at IS NOT NULL`.execute(db)
}
