import { hint } from '@micromart/messaging'
import type { Page } from '@micromart/pagination'
import { anyOf, loadOne } from '@micromart/service'
import { type Selectable, sql } from 'kysely'
import type { News, Notice, Topic } from './notification.ts'
import type { Db, Tables, Trx } from './tables.ts'
import type { Told } from './words/words.ts'

export interface Notification {
  id: string
  userId: string
  /** 1, 2, 3 … of the person's own; what was committed later has a higher one. */
  position: number
  topic: Topic
  /** As it is said to whom it is not said otherwise. */
  inEnglish: Told
  /** Null of what a version before has noted: it is in English alone. */
  news: News | null
  orderId: string | null
  createdAt: Date
  readAt: Date | null
}

/** Hinted at when there is something new: a hint beside every poll. */
export const noticesChannel = 'notices'

/** A notice as it is put into a person's list. */
export interface NewNotification {
  id: string
  userId: string
  notice: Notice
  inEnglish: Told
  at: Date
}

/**
 * Puts notices into people's lists, each person's in the order given. Their counters' rows stay locked until the transaction ends, so that no
 * gap can fill late, and are so in one order.
 */
export async function insertNotifications(trx: Trx, all: readonly NewNotification[]): Promise<void> {
  if (all.length === 0) return
  const left = new Map<string, number>()
  for (const { userId } of all) left.set(userId, (left.get(userId) ?? 0) + 1)
  const rows = all.map(({ id, userId, notice: { topic, news, orderId }, inEnglish, at }) => {
    const behind = (left.get(userId) ?? 1) - 1
    left.set(userId, behind)
    // Until it is known where the person's list ends then.
    return { id, user_id: userId, position: -behind, topic, ...inEnglish, news, order_id: orderId, created_at: at }
  })
  await sql`
    WITH told AS (
      SELECT id, user_id, position, topic, title, body, news, order_id, created_at
      FROM jsonb_populate_recordset(NULL::notifications, ${JSON.stringify(rows)}::jsonb)
    ), feed AS (
      INSERT INTO feeds (user_id, position) SELECT user_id, count(*) FROM told GROUP BY user_id ORDER BY user_id
      ON CONFLICT (user_id) DO UPDATE SET position = feeds.position + excluded.position
      RETURNING user_id, position
    )
    INSERT INTO notifications (id, user_id, position, topic, title, body, news, order_id, created_at)
    SELECT id, user_id, feed.position + told.position, topic, title, body, news, order_id, created_at
    FROM told JOIN feed USING (user_id)`.execute(trx)
}

/** Drops all that a person was told. */
export async function forgetNotifications(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('notifications').where('user_id', '=', userId).execute()
  await trx.deleteFrom('feeds').where('user_id', '=', userId).execute()
}

/** More people than that are not told one by one, but whoever listens. */
const mostHints = 20

/** Hints at news for these people. */
export const hintAtNews = (trx: Trx, userIds: readonly string[]): Promise<void> =>
  hint(trx, noticesChannel, userIds.length > mostHints ? [''] : userIds)

/** Whether a hint is about news for a person. */
export const isNewsFor = (userId: string, hint: string): boolean => hint === '' || hint === userId

/** A page of a person's notifications, newest first, with one more than the page holds if there are more. */
export async function listNotifications(
  db: Db,
  userId: string,
  { first, after }: Page<[position: number]>,
  { unreadOnly }: { unreadOnly: boolean },
): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notifications')
    .select(columns)
    .where('user_id', '=', userId)
    .$if(after !== null, (all) => all.where('position', '<', BigInt(after?.[0] ?? 0)))
    .$if(unreadOnly, (all) => all.where('read_at', 'is', null))
    .orderBy('position', 'desc')
    .limit(first + 1)
    .execute()
  return rows.map(notification)
}

/** What came after a position, oldest first. */
export async function readSince(db: Db, userId: string, position: number, limit: number): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notifications')
    .select(columns)
    .where('user_id', '=', userId)
    .where('position', '>', BigInt(position))
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(notification)
}

export async function notificationsById(db: Db, ids: readonly string[]): Promise<Notification[]> {
  const rows = await db.selectFrom('notifications').select(columns).where('id', '=', anyOf(ids)).execute()
  return rows.map(notification)
}

/** The position of a person's newest notification, 0 before the first. */
export async function newestPosition(db: Db, userId: string): Promise<number> {
  const row = await db.selectFrom('feeds').select('position').where('user_id', '=', userId).executeTakeFirst()
  return Number(row?.position ?? 0n)
}

/** The same, of people who follow their notifications: what all of them ask for within a moment is one statement. */
export const newestPositions = (db: Db) =>
  loadOne(
    {
      couldBe: () => true,
      find: (ids) => db.selectFrom('feeds').select(['user_id', 'position']).where('user_id', '=', anyOf(ids)).execute(),
      keyOf: ({ user_id }) => user_id,
    },
    { cache: false, gatherMs: 100 },
  )
export type NewestPositions = ReturnType<typeof newestPositions>

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
export async function markAsRead(trx: Trx, userId: string, ids: readonly string[] | null, at: Date): Promise<void> {
  await trx
    .updateTable('notifications')
    .set({ read_at: at })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .$if(ids !== null, (all) => all.where('id', '=', anyOf(ids ?? [])))
    .execute()
}

/** What a notification is made of: named, so that the statement can be prepared. */
const columns = [
  'id',
  'user_id',
  'position',
  'topic',
  'title',
  'body',
  'news',
  'order_id',
  'created_at',
  'read_at',
] as const

function notification(row: Pick<Selectable<Tables['notifications']>, (typeof columns)[number]>): Notification {
  return {
    id: row.id,
    userId: row.user_id,
    position: Number(row.position),
    topic: row.topic,
    inEnglish: { title: row.title, body: row.body },
    news: row.news,
    orderId: row.order_id,
    createdAt: row.created_at,
    readAt: row.read_at,
  }
}
