import type { SearchIndex } from '@micromart/search/testing'
import pg from 'pg'
import { inReach } from './shelf.ts'

/** The slowest statements of each kind of question, as PostgreSQL plans and runs them. */
const questions: Record<string, (index: SearchIndex) => Promise<unknown>> = {
  'a common word': (index) => index.search('lamp'),
  'a typo': (index) => index.search('brass lmap'),
  'facets of a common word': (index) => index.search('lamp', { facets: true }),
  'a common word with a price': (index) => index.search('lamp', { filter: inReach, facets: true }),
  'a prefix of two letters': (index) => index.suggest('la'),
}

/** What of each question takes longest, with its plan. */
export async function plansOf(url: string, index: SearchIndex): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const lines: string[] = []
    for (const [question, ask] of Object.entries(questions)) {
      const statements = await index.statementsOf(() => ask(index))
      const [slowest] = statements.toSorted((a, b) => b.ms - a.ms)
      if (!slowest) continue
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${slowest.sql}`,
        [...slowest.parameters],
      )
      const took = statements.reduce((sum, { ms }) => sum + ms, 0)
      lines.push(`${question}: ${statements.length} statements, ${took.toFixed(1)} ms; the slowest is planned so:`)
      lines.push(...rows.map((row) => `  ${row['QUERY PLAN'].slice(0, 160)}`))
    }
    return lines
  } finally {
    await client.end()
  }
}
