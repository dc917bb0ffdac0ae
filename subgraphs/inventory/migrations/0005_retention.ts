import { type Kysely, sql } from 'kysely'

/** Holds that were let go of are found by when that was, and take their lines along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE reservation_lines
      DROP CONSTRAINT reservation_lines_order_id_fkey,
      ADD CONSTRAINT reservation_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES reservations ON DELETE CASCADE`.execute(
    db,
  )
  await sql`
    CREATE INDEX reservations_let_go ON reservations (updated_at) WHERE state IN ('NONE', 'RELEASED')`.execute(db)
}
