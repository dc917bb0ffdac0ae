import { hint } from '@micromart/messaging'
import type { Page } from '@micromart/pagination'
import { isNotPutOff, type TraceColumns, traceColumns, traceOf } from '@micromart/service'
import type { TraceContext } from '@micromart/telemetry'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Trx } from '../tables.ts'
import type { DeliveryState } from './webhook.ts'

export interface Delivery {
  /** Its `webhook-id`. */
  id: string
  webhookId: string
  position: number
  type: string
  body: string
  state: DeliveryState
  dueAt: Date
  createdAt: Date
  finishedAt: Date | null
}

/** A delivery that is ours to send until its lease ends. */
export interface TakenDelivery {
  id: string
  webhookId: string
  url: string
  body: string
  /** This attempt included. */
  tries: number
  lease: number
  /** Of what it tells. */
  trace: TraceContext
}

interface NewDelivery {
  id: string
  webhookId: string
  messageId: string
  subject: string
  type: string
  body: string
  at: Date
}

/** Hinted at when there is something to deliver: a hint beside every poll. */
export const deliveriesChannel = 'webhook_deliveries'

/** Queues deliveries in the trace of now; a message that was queued for a webhook before is not queued again. */
export async function insertDeliveries(trx: Trx, deliveries: readonly NewDelivery[]): Promise<void> {
  for (const { id, webhookId, messageId, subject, type, body, at } of deliveries) {
    // Not before what precedes it: the look-out for what is due then passes over it.
    const precedes = sql<Date>`(
      SELECT greatest(${at}::timestamptz, max(due_at)) FROM webhook_deliveries
      WHERE webhook_id = ${webhookId} AND subject = ${subject} AND state = 'PENDING')`
    await trx
      .insertInto('webhook_deliveries')
      .values({
        id,
        webhook_id: webhookId,
        message_id: messageId,
        subject,
        type,
        body,
        state: 'PENDING',
        leased_until: null,
        ...traceColumns(),
        due_at: precedes,
        created_at: at,
        finished_at: null,
      })
      .onConflict((clash) => clash.columns(['webhook_id', 'message_id']).doNothing())
      .execute()
  }
  await hintAtDeliveries(trx)
}

const hintAtDeliveries = (trx: Trx) => hint(trx, deliveriesChannel)

/**
 * Takes what is due, for each webhook no more than `perWebhook` at once among all instances, and of each subject only the first that is
 * not finished, and none that `worker` has put off; until `leaseUntil` nobody else takes it. (Two that look at the very same time may exceed the former once.)
 */
export async function takeDeliveries(
  db: Db,
  { now, leaseUntil, perWebhook, worker }: { now: Date; leaseUntil: Date; perWebhook: number; worker: string },
): Promise<TakenDelivery[]> {
  const { rows } = await sql<Omit<TakenDelivery, 'trace'> & TraceColumns>`
    WITH open AS (
      SELECT webhook.id, ${perWebhook}::int - (
        SELECT count(*) FROM webhook_deliveries
        WHERE webhook_id = webhook.id AND state = 'PENDING' AND leased_until > ${now}) AS slots
      FROM webhooks AS webhook WHERE disabled_at IS NULL
    ), taken AS (
      SELECT due.id FROM open, LATERAL (
        SELECT delivery.id FROM webhook_deliveries AS delivery
        WHERE webhook_id = open.id AND state = 'PENDING' AND due_at <= ${now}
          AND (leased_until IS NULL OR leased_until <= ${now})
          AND ${isNotPutOff(worker, sql`delivery.id`, now)}
          AND NOT EXISTS (
            SELECT FROM webhook_deliveries AS earlier
            WHERE earlier.webhook_id = delivery.webhook_id AND earlier.subject = delivery.subject
              AND earlier.state = 'PENDING' AND earlier.position < delivery.position)
        ORDER BY due_at, position LIMIT greatest(open.slots, 0) FOR UPDATE SKIP LOCKED) AS due
    )
    UPDATE webhook_deliveries AS delivery
    SET leased_until = ${leaseUntil}, tries = tries + 1, lease = lease + 1
    FROM taken, webhooks AS webhook
    WHERE delivery.id = taken.id AND webhook.id = delivery.webhook_id
    RETURNING delivery.id, delivery.webhook_id AS "webhookId", webhook.url, delivery.body, delivery.tries, delivery.lease,
      delivery.traceparent, delivery.tracestate`.execute(db)
  return rows.map(({ traceparent, tracestate, ...row }) => ({ ...row, trace: traceOf({ traceparent, tracestate }) }))
}

/** When the first of those that wait is due, whoever may be at it. */
export async function firstDeliveryDue(db: Db): Promise<Date | null> {
  // Webhook by webhook, as the index has them.
  const { rows } = await sql<{ first: Date | null }>`
    SELECT min(due.first) AS first FROM webhooks AS webhook, LATERAL (
      SELECT min(due_at) AS first FROM webhook_deliveries WHERE webhook_id = webhook.id AND state = 'PENDING') AS due
    WHERE disabled_at IS NULL`.execute(db)
  return rows[0]?.first ?? null
}

type Lease = Pick<TakenDelivery, 'id' | 'lease'>

/** It was delivered, whatever others thought of it meanwhile. False when another holds it by now. */
export async function markDelivered(trx: Trx, { id, lease }: Lease, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('webhook_deliveries')
    .set({ state: 'DELIVERED', leased_until: null, finished_at: at })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** It is given up. False when another holds it by now, or it is finished already. */
export async function markFailed(trx: Trx, { id, lease }: Lease, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('webhook_deliveries')
    .set({ state: 'FAILED', leased_until: null, finished_at: at })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where('state', '=', 'PENDING')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** It is tried again then, and what comes after it of its subject not before. False as above. */
export async function postpone(trx: Trx, { id, lease }: Lease, until: Date): Promise<boolean> {
  const { rows } = await sql`
    WITH postponed AS (
      UPDATE webhook_deliveries SET due_at = ${until}, leased_until = NULL
      WHERE id = ${id} AND lease = ${lease} AND state = 'PENDING'
      RETURNING webhook_id, subject, position
    ), later AS (
      UPDATE webhook_deliveries AS later SET due_at = ${until}
      FROM postponed
      WHERE later.webhook_id = postponed.webhook_id AND later.subject = postponed.subject
        AND later.position > postponed.position AND later.state = 'PENDING' AND later.due_at < ${until}
    )
    SELECT FROM postponed`.execute(trx)
  return rows.length > 0
}

const again = (at: Date) => ({ state: 'PENDING' as const, tries: 0, leased_until: null, due_at: at, finished_at: null })

/** Has a delivery made again that is finished. */
export async function queueAgain(trx: Trx, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('webhook_deliveries')
    .set(again(at))
    .where('id', '=', id)
    .where('state', '<>', 'PENDING')
    .execute()
  await hintAtDeliveries(trx)
}

/**
 * The same for those that were given up before `at` and whose event was heard of since then, the first `most` of them. Answers how many. What is
 * given up meanwhile is not begun once more.
 */
export async function queueFailedAgain(
  trx: Trx,
  webhookId: string,
  { since, at, most }: { since: Date; at: Date; most: number },
): Promise<number> {
  const failed = trx
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'FAILED')
    .where('created_at', '>=', since)
    .where('finished_at', '<=', at)
    .orderBy('position')
    .limit(most)
  const { numUpdatedRows } = await trx
    .updateTable('webhook_deliveries')
    .set(again(at))
    .where('id', 'in', failed)
    .executeTakeFirst()
  await hintAtDeliveries(trx)
  return Number(numUpdatedRows)
}

/** A page of a webhook's deliveries, newest first, with one more than the page holds if there are more. */
export async function listDeliveries(
  db: Db,
  webhookId: string,
  { first, after }: Page<[position: number]>,
  state: DeliveryState | null,
): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('webhook_deliveries')
    .select(columns)
    .where('webhook_id', '=', webhookId)
    .$if(after !== null, (all) => all.where('position', '<', BigInt(after?.[0] ?? 0)))
    .$if(state !== null, (all) => all.where('state', '=', state as DeliveryState))
    .orderBy('position', 'desc')
    .limit(first + 1)
    .execute()
  return rows.map(delivery)
}

export async function deliveryById(db: Db, id: string): Promise<Delivery | null> {
  const row = await db.selectFrom('webhook_deliveries').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? delivery(row) : null
}

/** How many are neither delivered nor given up. */
export async function countWaiting(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('webhook_deliveries')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('state', '=', 'PENDING')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What a delivery is made of: named, so that the statement can be prepared. */
const columns = [
  'id',
  'webhook_id',
  'position',
  'type',
  'body',
  'state',
  'due_at',
  'created_at',
  'finished_at',
] as const

function delivery(row: Pick<Selectable<Tables['webhook_deliveries']>, (typeof columns)[number]>): Delivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    position: Number(row.position),
    type: row.type,
    body: row.body,
    state: row.state,
    dueAt: row.due_at,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  }
}
