import type { Logger } from '@micromart/telemetry'
import { type ColumnType, type Kysely, sql } from 'kysely'
import type { Worker } from './worker.ts'

// Where another version has written a state that this one does not know, as one that was taken back, no query of this one finds the row: a mail
// is not sent, a payment not captured, and nothing fails. So they are looked for.

type Read<Column> = Column extends ColumnType<infer Selected, infer _Inserted, infer _Updated> ? Selected : Column
/** What a column may say where its type names all of it; never for any other. */
type Named<Value> = Value extends string ? (string extends Value ? never : Value) : never
type NamedColumns<Row> = {
  readonly [Column in keyof Row as Named<Read<Row[Column]>> extends never ? never : Column]: Readonly<
    Record<Named<Read<Row[Column]>>, unknown>
  >
}

/** Every column whose type names what it may say, and all of that: a state that is added to either does not compile until it is here. */
export type StatesOf<Tables> = {
  readonly [Table in keyof Tables as keyof NamedColumns<Tables[Table]> extends never ? never : Table]: NamedColumns<
    Tables[Table]
  >
}

/** The same to whoever asks for no certain table. */
export type States = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

interface UnknownStates {
  rows: number
  /** Some of what they say. */
  states: readonly string[]
}

/** Read in one statement: 80 MB, so that none takes long however large the table is. */
const pages = 10_000
const everyMs = 60 * 60_000

interface Parts<DB> {
  db: Kysely<DB>
  states: States
  log: Logger
  /** Told of each column, at each look. */
  count: (table: string, column: string, rows: number) => void
}

/** Looks at a start, which is when versions change, and once an hour, for rows in states that this version does not know. Says it of each column once. */
export function unknownStatesWorker<DB>({ db, states, log, count }: Parts<DB>): Worker {
  const told = new Map<string, string>()

  function tell(table: string, column: string, { rows, states }: UnknownStates): void {
    count(table, column, rows)
    const key = `${table}.${column}`
    const now = states.join(', ')
    if (rows > 0 && told.get(key) !== now)
      log.error(
        { alert: 'unknown_state', table, column, rows, states },
        'rows are in states that this version does not know, and are left as they are',
      )
    told.set(key, now)
  }

  return {
    name: 'unknown-states',
    everyMs,
    async run({ signal, goesOn }) {
      for (const [table, columns] of Object.entries(states)) {
        for (const [column, known] of Object.entries(columns)) {
          const found = { rows: 0, states: new Set<string>() }
          const end = await pagesOf(db, table)
          for (let page = 0; page < end; page += pages) {
            if (signal.aborted) return
            const some = await unknownIn(db, { table, column, known: Object.keys(known), page })
            found.rows += some.rows
            for (const state of some.states) found.states.add(state)
            goesOn()
          }
          tell(table, column, { rows: found.rows, states: [...found.states].sort() })
        }
      }
    },
  }
}

async function pagesOf<DB>(db: Kysely<DB>, table: string): Promise<number> {
  const { rows } = await sql<{ pages: number }>`
    SELECT (pg_relation_size(${table}::regclass) / current_setting('block_size')::int)::int AS pages`.execute(db)
  return rows[0]?.pages ?? 0
}

interface Part {
  table: string
  column: string
  known: readonly string[]
  /** The first of those to be read. */
  page: number
}

async function unknownIn<DB>(db: Kysely<DB>, { table, column, known, page }: Part): Promise<UnknownStates> {
  const { rows } = await sql<UnknownStates>`
    SELECT count(*)::int AS rows, (coalesce(array_agg(DISTINCT state), '{}'))[1:5] AS states
    FROM (
      SELECT ${sql.ref(column)} AS state FROM ${sql.table(table)}
      WHERE ctid >= ${`(${page},0)`}::tid AND ctid < ${`(${page + pages},0)`}::tid) AS part
    WHERE state <> ALL (${known})`.execute(db)
  return rows[0] ?? { rows: 0, states: [] }
}
