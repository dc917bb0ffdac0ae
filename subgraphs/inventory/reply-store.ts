import { type MessageOn, parseMessage } from '@micromart/events'
import { anyOf, insertRows } from '@micromart/service'
import type { Trx } from './tables.ts'

type Reply = MessageOn<'inventory.replies'>

/** What commands were answered that came before, by their ids. */
export async function readReplies(trx: Trx, commandIds: readonly string[]): Promise<Map<string, Reply>> {
  const rows = await trx
    .selectFrom('command_replies')
    .select(['command_id', 'reply'])
    .where('command_id', '=', anyOf(commandIds))
    .execute()
  return new Map(rows.map((row) => [row.command_id, parseMessage('inventory.replies', row.reply)]))
}

/** Keeps what commands are answered, by their ids. */
export async function saveReplies(trx: Trx, replies: ReadonlyMap<string, Reply>, now: Date): Promise<void> {
  await insertRows(
    trx,
    'command_replies',
    [...replies].map(([command_id, { topic: _, ...reply }]) => ({ command_id, reply, at: now })),
  )
}
