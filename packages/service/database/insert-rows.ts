import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'

/** Rows as they are read; columns that have a default may be left out of all of them. */
type Rows<Columns> = readonly Partial<Selectable<Columns>>[]

/**
 * Inserts rows of the same columns, however many, in a statement that is the same for any number: they are one parameter, since a
 * parameter for each value costs both ends more than the rows do. For what JSON can say: times to the millisecond, and no bytes.
 */
export async function insertRows<DB, Table extends keyof DB & string>(
  trx: Transaction<DB>,
  table: Table,
  rows: Rows<DB[Table]>,
): Promise<void> {
  if (rows.length > 0) await insertion(table, rows).execute(trx)
}

/** As {@link insertRows}; where a row's key is there already, that one stays as it is. */
export async function insertNewRows<DB, Table extends keyof DB & string>(
  trx: Transaction<DB>,
  table: Table,
  key: keyof DB[Table] & string,
  rows: Rows<DB[Table]>,
): Promise<void> {
  if (rows.length > 0) await sql`${insertion(table, rows)} ON CONFLICT (${sql.ref(key)}) DO NOTHING`.execute(trx)
}

/**
 * As {@link insertRows}; a row whose key is there already takes that one's place, but where it says the same: what is put once more as it is
 * leaves nothing to be vacuumed.
 */
export async function putRows<DB, Table extends keyof DB & string>(
  trx: Transaction<DB>,
  table: Table,
  key: keyof DB[Table] & string,
  rows: Rows<DB[Table]>,
): Promise<void> {
  const [first] = rows
  if (!first) return
  const others = Object.keys(first).filter((column) => column !== key)
  const replaced = others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  const all = (of: string) => sql.join(others.map((column) => sql.ref(`${of}.${column}`)))
  await sql`
    ${insertion(table, rows)} ON CONFLICT (${sql.ref(key)}) DO UPDATE SET ${sql.join(replaced)}
    WHERE ROW (${all(table)}) IS DISTINCT FROM ROW (${all('excluded')})`.execute(trx)
}

function insertion(table: string, rows: readonly object[]): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
  return sql`
    INSERT INTO ${sql.table(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${toJson(rows)}::jsonb)`
}

/** Whole numbers of any size go as text, which PostgreSQL reads as numbers. */
const toJson = (rows: readonly object[]) => JSON.stringify(rows.map(withoutBigInts))

function withoutBigInts(row: object): object {
  const columns = Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? `${value}` : value])
  return Object.fromEntries(columns)
}
