import type { Kysely, Selectable, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Notice, Topic } from './notification.ts'
import type { Tables } from './tables.ts'

// The only file that knows the table of in-app notifications.

type Db = Kysely<Tables> | Transaction<Tables>

export interface Notification {
  id: string
  userId: string
  /** 1, 2, 3 … of the person's own; what was committed later has a higher one. */
  position: number
  topic: Topic
  title: string
  body: string
  orderId: string | null
  createdAt: Date
  readAt: Date | null
}

/** NOTIFYed with the person's id when there is something new for them: a hint beside every poll. */
export const noticesChannel = 'notices'

/** Puts a notice into a person's list. Their counter's row stays locked until the transaction ends: no gap can fill late. */
export async function insertNotification(
  trx: Transaction<Tables>,
  { id, userId, notice, at }: { id: string; userId: string; notice: Notice; at: Date },
): Promise<void> {
  const { position } = await trx
    .insertInto('feeds')
    .values({ user_id: userId, position: 1n })
    .onConflict((clash) => clash.column('user_id').doUpdateSet({ position: sql`feeds.position + 1` }))
    .returning('position')
    .executeTakeFirstOrThrow()
  const { topic, title, body, orderId } = notice
  await trx
    .insertInto('notifications')
    .values({ id, user_id: userId, position, topic, title, body, order_id: orderId, created_at: at, read_at: null })
    .execute()
}

/** A person's notifications, newest first, from below `before` on. */
export async function readNotifications(
  db: Db,
  userId: string,
  { before, limit, unreadOnly }: { before: number | null; limit: number; unreadOnly: boolean },
): Promise<Notification[]> {
  let query = db.selectFrom('notifications').selectAll().where('user_id', '=', userId)
  if (before !== null) query = query.where('position', '<', BigInt(before))
  if (unreadOnly) query = query.where('read_at', 'is', null)
  const rows = await query.orderBy('position', 'desc').limit(limit).execute()
  return rows.map(notification)
}

/** What came after a position, oldest first. */
export async function readSince(db: Db, userId: string, position: number, limit: number): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notifications')
    .selectAll()
    .where('user_id', '=', userId)
    .where('position', '>', BigInt(position))
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(notification)
}

export async function readByIds(db: Db, ids: readonly string[]): Promise<Notification[]> {
  const rows = await db.selectFrom('notifications').selectAll().where('id', 'in', ids).execute()
  return rows.map(notification)
}

/** The position of a person's newest notification, 0 before the first. */
export async function newestPosition(db: Db, userId: string): Promise<number> {
  const row = await db.selectFrom('feeds').select('position').where('user_id', '=', userId).executeTakeFirst()
  return Number(row?.position ?? 0n)
}

export async function countUnread(db: Db, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notifications')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks notifications as read, all of the person's when `ids` is null. What was read before keeps its time. */
export async function markAsRead(db: Db, userId: string, ids: readonly string[] | null, at: Date): Promise<void> {
  let query = db
    .updateTable('notifications')
    .set({ read_at: at })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
  if (ids) query = query.where('id', 'in', ids)
  await query.execute()
}

function notification(row: Selectable<Tables['notifications']>): Notification {
  return {
    id: row.id,
    userId: row.user_id,
    position: Number(row.position),
    topic: row.topic,
    title: row.title,
    body: row.body,
    orderId: row.order_id,
    createdAt: row.created_at,
    readAt: row.read_at,
  }
}
