import { type Kysely, sql } from 'kysely'

/** Has the database refuse every change of rows whose `column` is `value`, as of a row that nobody can help; or every new one. */
export async function refuseWritesOf<DB>(
  db: Kysely<DB>,
  table: string,
  column: string,
  value: string,
  write: 'INSERT' | 'UPDATE' = 'UPDATE',
): Promise<void> {
  await sql`
    CREATE OR REPLACE FUNCTION refuse_writes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF to_jsonb(NEW) ->> TG_ARGV[0] = TG_ARGV[1] THEN RAISE EXCEPTION 'this row cannot be helped'; END IF;
      RETURN NEW;
    END $$`.execute(db)
  await sql`
    CREATE TRIGGER refuse_writes BEFORE ${sql.raw(write)} ON ${sql.table(table)}
    FOR EACH ROW EXECUTE FUNCTION refuse_writes(${sql.lit(column)}, ${sql.lit(value)})`.execute(db)
}

/** Ends that. */
export async function allowWrites<DB>(db: Kysely<DB>, table: string): Promise<void> {
  await sql`DROP TRIGGER refuse_writes ON ${sql.table(table)}`.execute(db)
}
