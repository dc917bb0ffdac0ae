import { addSpanAttributes, isTraced, withSpan } from '@micromart/telemetry'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import { type StatementName, statementSummaries } from './statement-name.ts'
import { unlessGone } from './while-wanted.ts'

/** How often a text must come before it is prepared, and how many are: each connection keeps what it has prepared. */
const seenOften = 3
const mostPrepared = 300
const mostCounted = 3_000

// What selects all columns has another result once a newer version has added one, and PostgreSQL then refuses the
// prepared statement to the older version that still runs beside it.
const selectsAll = /[\s.,]\*/

/** Whether a statement is one that may be prepared, if it has parameters. */
export const isPreparable = (text: string): boolean => !selectsAll.test(text)

/**
 * A pool whose connections prepare the statements that come again and again, so that PostgreSQL parses and plans them
 * once: a good third of its work in a checkout. Statements without parameters, and texts that are made anew for each
 * request, stay as they are. Asked for by Kysely alone, which has no cursors here.
 */
export function preparing(pool: pg.Pool, waited?: (ms: number) => void): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const names = statementNames()
  const inSpan = statementSpans()
  return {
    async connect() {
      const asked = performance.now()
      const client = await pool.connect()
      waited?.(performance.now() - asked)
      const known = clients.get(client) ?? preparingClient(client, names, inSpan)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

/** Runs a statement as part of the trace that it belongs to; what belongs to none, such as a look for work, is not told. */
function statementSpans() {
  const names = statementSummaries()
  const attributesOf = ({ summary, operation, table }: StatementName, client: pg.PoolClient) => ({
    'db.system.name': 'postgresql',
    'db.query.summary': summary,
    'db.operation.name': operation,
    ...(table && { 'db.collection.name': table }),
    ...(client.database && { 'db.namespace': client.database }),
    'server.address': client.host,
    // A local socket is told by its path alone.
    ...(!client.host.startsWith('/') && { 'server.port': client.port }),
  })
  return <T>(client: pg.PoolClient, text: string, run: () => Promise<T>): Promise<T> => {
    if (!isTraced()) return run()
    const name = names(text)
    return withSpan(name.summary, { kind: 'client', attributes: attributesOf(name, client) }, () =>
      run().catch(tellRefusal),
    )
  }
}

/** By PostgreSQL's own code: https://opentelemetry.io/docs/specs/semconv/db/postgresql/ */
function tellRefusal(error: unknown): never {
  if (error instanceof pg.DatabaseError && error.code) addSpanAttributes({ 'db.response.status_code': error.code })
  throw error
}

function preparingClient(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
  inSpan: ReturnType<typeof statementSpans>,
): PostgresPoolClient {
  let unanswered = false
  let spoilt = false
  const spoil = () => {
    spoilt = true
  }
  /** What was asked before is still under way: whoever asks next would wait for that. */
  async function answered<R>(asking: Promise<R>): Promise<R> {
    try {
      return await asking
    } catch (error) {
      unanswered ||= error instanceof Error && error.message === 'Query read timeout'
      throw error
    }
  }
  function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('cursors are not used here')
    if (unanswered) return Promise.reject(new Error('Connection terminated, since it left a statement unanswered'))
    const name = values.length > 0 ? nameOf(text) : undefined
    const statement = name === undefined ? { text, values: [...values] } : { name, text, values: [...values] }
    return inSpan(client, text, () => unlessGone(client, () => answered(client.query(statement)), spoil))
  }
  return { query, release: () => client.release(unanswered || spoilt) }
}

/** Names texts that have come often enough; the same text always has the same name. */
export function statementNames(): (text: string) => string | undefined {
  const seen = new Map<string, number | string>()
  let prepared = 0
  return (text) => {
    const known = seen.get(text)
    if (typeof known === 'string') return known
    const times = (known ?? 0) + 1
    if (times < seenOften || prepared >= mostPrepared || !isPreparable(text)) {
      if (known !== undefined || seen.size < mostCounted) seen.set(text, times)
      return undefined
    }
    const name = `micromart_${prepared++}`
    seen.set(text, name)
    return name
  }
}
