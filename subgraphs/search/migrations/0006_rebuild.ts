import { type Kysely, sql } from 'kysely'

/**
 * The rebuild of the index that is under way. Who writes the index joins it, and holds off its begin and its end until the transaction is over.
 * Who does not, an older version or somebody by hand, is noted by triggers that are there as long as it: what was built then misses something.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE index_rebuild (
      only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
      id text NOT NULL,
      begun_at timestamptz NOT NULL,
      migrations text NOT NULL,
      abandoned text
    )`.execute(db)
  // Each statement in it sees what was committed before it: the row is read once whoever begins or ends a rebuild has done so.
  await sql`
    CREATE FUNCTION join_index_rebuild() RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE joined text;
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(hashtext('writers of the index'));
      SELECT id INTO joined FROM index_rebuild WHERE abandoned IS NULL;
      IF NOT FOUND THEN RETURN false; END IF;
      PERFORM set_config('micromart.index_rebuild', joined, true);
      RETURN true;
    END $$`.execute(db)
  await sql`
    CREATE FUNCTION note_unjoined_writer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE public.index_rebuild
      SET abandoned = TG_TABLE_NAME || ' was written past it, by a replica of an older version or by hand'
      WHERE abandoned IS NULL AND id IS DISTINCT FROM current_setting('micromart.index_rebuild', true);
      RETURN NULL;
    END $$`.execute(db)
}
