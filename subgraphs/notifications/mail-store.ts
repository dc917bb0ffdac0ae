import { anyOf, insertNewRows, isNotPutOff, traceColumns, traceOf } from '@micromart/service'
import type { TraceContext } from '@micromart/telemetry'
import { type Selectable, sql } from 'kysely'
import type { MailContent, OrderCopy, SmsContent } from './notification.ts'
import type { Db, MailState, Tables, Trx } from './tables.ts'

export interface QueuedMail {
  id: string
  userId: string
  orderId: string | null
  /** What is known of that; null of one that has not been heard of yet. */
  order: OrderCopy | null
  /** Null in a row that makes no sense. */
  content: MailContent | SmsContent | null
  tries: number
  /** Of what it tells. */
  trace: TraceContext
  createdAt: Date
}

/** What is queued of a mail. */
export type NewMail = Omit<QueuedMail, 'tries' | 'createdAt' | 'order'> & { at: Date }

/** Queues mails, each once. */
export function queueMails(trx: Trx, mails: readonly NewMail[]): Promise<void> {
  const rows = mails.map(({ id, userId, orderId, content, trace, at }) => ({
    id,
    user_id: userId,
    address: null,
    order_id: orderId,
    content,
    state: 'QUEUED' as const,
    ...traceColumns(trace),
    due_at: at,
    created_at: at,
    finished_at: null,
  }))
  return insertNewRows(trx, 'mails', 'id', rows)
}

/** What of a mail its sender needs: named, so that the statement can be prepared. */
const columns = ['id', 'user_id', 'order_id', 'content', 'tries', 'traceparent', 'tracestate', 'created_at'] as const

interface Taking {
  now: Date
  leaseUntil: Date
  limit: number
  worker: string
}

/** Takes mails whose time has come, and that are not put off; until `leaseUntil` nobody else takes them. */
export async function takeMails(db: Db, { now, leaseUntil, limit, worker }: Taking): Promise<QueuedMail[]> {
  const rows = await db
    .updateTable('mails')
    .set((eb) => ({ due_at: leaseUntil, tries: eb('tries', '+', 1) }))
    .where(
      sql<boolean>`id = ANY (ARRAY(
        SELECT id FROM mails WHERE state = 'QUEUED' AND due_at <= ${now} AND ${isNotPutOff(worker, sql`mails.id`, now)}
        ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED))`,
    )
    .returning(columns)
    .returning((eb) =>
      eb.selectFrom('orders').select('copy').whereRef('orders.order_id', '=', 'mails.order_id').as('copy'),
    )
    .execute()
  return rows.map(mail)
}

/** When the first of those that wait is due. */
export async function firstMailDue(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('mails')
    .select((eb) => eb.fn.min('due_at').as('first'))
    .where('state', '=', 'QUEUED')
    .executeTakeFirst()
  return row?.first ?? null
}

/** Those of some mails that wait to be sent, or are being sent. */
export async function thoseQueued(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mails')
    .select('id')
    .where('id', '=', anyOf(ids))
    .where('state', '=', 'QUEUED')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What has become of a mail. */
export interface EndedMail {
  id: string
  state: Exclude<MailState, 'QUEUED'>
}

/** Finished mails keep their place in the list but not their words. Answers of each whether it was not finished already. */
export async function finishMails(db: Db, ended: readonly EndedMail[], at: Date): Promise<boolean[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE mails SET state = ended.state, content = NULL, address = NULL, finished_at = ${at}
    FROM unnest(${ended.map(({ id }) => id)}::text[], ${ended.map(({ state }) => state)}::text[]) AS ended (id, state)
    WHERE mails.id = ended.id AND mails.state = 'QUEUED'
    RETURNING mails.id`.execute(db)
  const finished = new Set(rows.map(({ id }) => id))
  return ended.map(({ id }) => finished.has(id))
}

/** How many wait to be sent, and for how long the one that has for longest. */
export async function waitingMails(db: Db): Promise<{ count: number; oldestMs: number }> {
  const { rows } = await sql<{ count: number; oldest: number }>`
    SELECT count(*)::int AS count, greatest(0, coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0))::float AS oldest
    FROM mails WHERE state = 'QUEUED'`.execute(db)
  return { count: rows[0]?.count ?? 0, oldestMs: rows[0]?.oldest ?? 0 }
}

/** Drops a user's mails and SMS, sent or not, but for the one that says that their account is gone. */
export async function forgetMails(trx: Trx, userId: string): Promise<void> {
  await trx
    .deleteFrom('mails')
    .where('user_id', '=', userId)
    .where(sql<boolean>`content ->> 'kind' IS DISTINCT FROM ${'account-deleted' satisfies MailContent['kind']}`)
    .execute()
}

export async function postponeMail(db: Db, id: string, until: Date): Promise<void> {
  await db.updateTable('mails').set({ due_at: until }).where('id', '=', id).where('state', '=', 'QUEUED').execute()
}

function mail(
  row: Pick<Selectable<Tables['mails']>, (typeof columns)[number]> & { copy: OrderCopy | null },
): QueuedMail {
  return {
    id: row.id,
    userId: row.user_id,
    orderId: row.order_id,
    order: row.copy,
    content: row.content,
    tries: row.tries,
    trace: traceOf(row),
    createdAt: row.created_at,
  }
}
