/** Asks a database; what `pg` and Kysely answer alike. */
type AskDatabase = (text: string, values: unknown[]) => Promise<{ rows: readonly unknown[] }>

/**
 * Where a database has any of some texts, whatever the case: every table of every schema of its own is walked, each row as
 * text. Answers `table: text` once for each that it found.
 */
export async function rowsWith(ask: AskDatabase, texts: readonly string[]): Promise<string[]> {
  const { rows: tables } = await ask(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    [],
  )
  const found: string[] = []
  for (const { name } of tables as { name: string }[]) {
    const { rows } = await ask(
      `SELECT wanted FROM unnest($1::text[]) wanted
       WHERE EXISTS (SELECT FROM ${name} candidate WHERE strpos(lower(candidate::text), lower(wanted)) > 0)`,
      [texts],
    )
    found.push(...(rows as { wanted: string }[]).map(({ wanted }) => `${name}: ${wanted}`))
  }
  return found
}
