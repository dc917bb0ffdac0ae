import { type MessageOn, parseMessage } from '@micromart/events'
import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { Trx } from './tables.ts'

type Reply = MessageOn<'payments.replies'>

/** Notes that commands were heard, by their ids: those that had not been before. */
export async function noteCommands(trx: Trx, ids: readonly string[], at: Date): Promise<Set<string>> {
  // In one order: whoever hears the same beside us waits for us, and not we for them.
  const sorted = [...new Set(ids)].sort()
  const { rows } = await sql<{ id: string }>`
    INSERT INTO commands (id, received_at)
    SELECT id, ${at}::timestamptz FROM unnest(${sorted}::text[]) AS heard (id)
    ON CONFLICT DO NOTHING RETURNING id`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

/** Keeps what commands are answered, by their ids, for when they are repeated. */
export async function keepReplies(trx: Trx, replies: ReadonlyMap<string, Reply>): Promise<void> {
  if (replies.size === 0) return
  await sql`
    UPDATE commands SET reply = answered.reply::jsonb
    FROM unnest(${[...replies.keys()]}::text[], ${[...replies.values()].map((reply) => JSON.stringify(reply))}::text[])
      AS answered (id, reply)
    WHERE commands.id = answered.id`.execute(trx)
}

/** The replies to commands that have one, by the commands' ids. */
export async function keptReplies(trx: Trx, commandIds: readonly string[]): Promise<Map<string, Reply>> {
  if (commandIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('commands')
    .select(['id', 'reply'])
    .where('id', '=', anyOf(commandIds))
    .where('reply', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, reply }) => [id, parseMessage('payments.replies', reply)]))
}

/** Marks orders as undone before they were paid, so that a late authorise finds it. */
export async function leaveTombstones(trx: Trx, orderIds: readonly string[], at: Date): Promise<void> {
  if (orderIds.length === 0) return
  await trx
    .insertInto('tombstones')
    .values(orderIds.map((order_id) => ({ order_id, at })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Those of the orders that were undone before they were paid. */
export async function tombstonesOf(trx: Trx, orderIds: readonly string[]): Promise<Set<string>> {
  if (orderIds.length === 0) return new Set()
  const rows = await trx.selectFrom('tombstones').select('order_id').where('order_id', '=', anyOf(orderIds)).execute()
  return new Set(rows.map((row) => row.order_id))
}
