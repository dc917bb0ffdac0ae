/** What of a statement may be told: neither its text nor what it is about. */
export interface StatementName {
  /** `db.query.summary`, such as `SELECT orders`. */
  summary: string
  /** Such as `SELECT`. */
  operation: string
  /** The first table that it has to do with; undefined where there is none. */
  table: string | undefined
}

/** Texts that are made anew for each request must not fill the memory. */
const mostKept = 3_000

const target = /\b(?:from|into|update|join|delete\s+from)\s+(?:only\s+)?(?:"?[\w$]+"?\.)?"?([a-z_][\w$]*)"?/i
/** What a statement that begins with WITH does, first of all. */
const first = /\b(select|insert|update|delete|merge)\b/i

/** Names statements by what they do first and where: https://opentelemetry.io/docs/specs/semconv/database/database-spans/. */
export function statementSummaries(): (text: string) => StatementName {
  const known = new Map<string, StatementName>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const name = nameOf(text)
    if (known.size < mostKept) known.set(text, name)
    return name
  }
}

function nameOf(text: string): StatementName {
  const word = /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? ''
  const operation = word === 'WITH' ? (first.exec(text)?.[1] ?? word).toUpperCase() : word
  const table = target.exec(text)?.[1]
  return { summary: table ? `${operation} ${table}` : operation, operation, table }
}
