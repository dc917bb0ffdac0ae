import { type Kysely, type RawBuilder, sql } from 'kysely'

/** Columns of a service's tables, each `table.column`, of which something holds: a condition on `columns` of the information schema. */
export async function columnsWhere<DB>(db: Kysely<DB>, holds: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND (${holds}) ORDER BY 1`.execute(db)
  return rows.map((row) => row.name)
}
