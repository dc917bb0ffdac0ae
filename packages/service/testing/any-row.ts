import { type Kysely, sql } from 'kysely'

/** Stores a row that says `values`, and anything elsewhere: with another `nth`, something else. What the table asks of its rows is dropped. */
export async function storeAnyRow<DB>(
  db: Kysely<DB>,
  table: string,
  nth: number,
  values: Readonly<Record<string, string | Date>>,
): Promise<void> {
  const constraints = await sql<{ name: string }>`
    SELECT conname AS name FROM pg_constraint WHERE conrelid = ${table}::regclass AND contype IN ('c', 'f')`.execute(db)
  for (const { name } of constraints.rows)
    await sql`ALTER TABLE ${sql.table(table)} DROP CONSTRAINT ${sql.ref(name)}`.execute(db)
  const columns = await sql<{ name: string; type: string; reckoned: boolean }>`
    SELECT column_name AS name, data_type AS type, is_generated = 'ALWAYS' AS reckoned
    FROM information_schema.columns WHERE table_name = ${table}`.execute(db)
  for (const { name } of columns.rows.filter(({ reckoned }) => reckoned))
    await sql`ALTER TABLE ${sql.table(table)} ALTER COLUMN ${sql.ref(name)} DROP EXPRESSION`.execute(db)
  const anything: Record<string, unknown> = {
    ...{ integer: nth, bigint: nth, numeric: nth, real: nth, xid8: nth, 'double precision': nth },
    ...{ boolean: true, ARRAY: [], jsonb: `"${nth}"`, bytea: `"${nth}"` },
  }
  const row = columns.rows.map(({ name, type }) => {
    const said = values[name]
    if (said === undefined) return [name, anything[type] ?? (type.startsWith('timestamp') ? new Date() : `any ${nth}`)]
    return [name, type === 'bigint' && said instanceof Date ? said.getTime() : said]
  })
  await sql`
    INSERT INTO ${sql.table(table)} OVERRIDING SYSTEM VALUE
    SELECT * FROM jsonb_populate_record(NULL::${sql.table(table)}, ${JSON.stringify(Object.fromEntries(row))})`.execute(
    db,
  )
}
