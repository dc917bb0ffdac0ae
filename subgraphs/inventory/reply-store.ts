import { type MessageOn, parseMessage } from '@micromart/events'
import type { Trx } from './tables.ts'

type Reply = MessageOn<'inventory.replies'>

/** What the command was answered when it came before. */
export async function readReply(trx: Trx, commandId: string): Promise<Reply | undefined> {
  const row = await trx
    .selectFrom('command_replies')
    .select('reply')
    .where('command_id', '=', commandId)
    .executeTakeFirst()
  return row && parseMessage('inventory.replies', row.reply)
}

export async function saveReply(
  trx: Trx,
  commandId: string,
  { topic: _, ...envelope }: Reply,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('command_replies')
    .values({ command_id: commandId, reply: JSON.stringify(envelope), at: now })
    .execute()
}
