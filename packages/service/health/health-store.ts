import { type Kysely, sql } from 'kysely'

/** Counted no further: what a table of millions holds is not worth a slow page. */
const countedAtMost = 10_000
const shownAtMost = 20

interface OutboxHealth {
  waiting: number
  oldestAt: Date | null
}

/** What waits in a service's outbox, counted up to 10,000. */
export async function outboxHealth<DB>(db: Kysely<DB>): Promise<OutboxHealth> {
  const { rows } = await sql<OutboxHealth>`
    SELECT (SELECT count(*)::int FROM (SELECT FROM outbox LIMIT ${countedAtMost}) AS counted) AS waiting,
           (SELECT at FROM outbox ORDER BY id LIMIT 1) AS "oldestAt"`.execute(db)
  return rows[0] ?? { waiting: 0, oldestAt: null }
}

interface ItemPutOff {
  worker: string
  item: string
  failures: number
  until: Date
  reason: string
}

/** What workers could not do and try again: how many, counted up to 10,000, and those that have failed most often. */
export async function putOffHealth<DB>(db: Kysely<DB>): Promise<{ count: number; items: ItemPutOff[] }> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (SELECT FROM put_off LIMIT ${countedAtMost}) AS counted`.execute(db)
  const { rows: items } = await sql<ItemPutOff>`
    SELECT worker, item, failures, until, left(reason, 500) AS reason FROM put_off
    ORDER BY failures DESC, until LIMIT ${shownAtMost}`.execute(db)
  return { count: rows[0]?.count ?? 0, items }
}
