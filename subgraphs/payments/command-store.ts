import { type MessageOn, parseMessage } from '@micromart/events'
import type { Trx } from './tables.ts'

/** Notes that a command was heard; false when it had been before. */
export async function noteCommand(trx: Trx, id: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('commands')
    .values({ id, reply: null, received_at: at })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps a command's reply for when the command is repeated. */
export async function keepReply(trx: Trx, commandId: string, reply: MessageOn<'payments.replies'>): Promise<void> {
  await trx
    .updateTable('commands')
    .set({ reply: JSON.stringify(reply) })
    .where('id', '=', commandId)
    .execute()
}

/** The reply to a command, or null while there is none. */
export async function keptReply(trx: Trx, commandId: string): Promise<MessageOn<'payments.replies'> | null> {
  const known = await trx.selectFrom('commands').select('reply').where('id', '=', commandId).executeTakeFirst()
  return known?.reply ? parseMessage('payments.replies', known.reply) : null
}

/** Marks an order as undone before it was paid, so that a late authorise finds it. */
export async function leaveTombstone(trx: Trx, orderId: string, at: Date): Promise<void> {
  await trx
    .insertInto('tombstones')
    .values({ order_id: orderId, at })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function hasTombstone(trx: Trx, orderId: string): Promise<boolean> {
  const found = await trx.selectFrom('tombstones').select('at').where('order_id', '=', orderId).executeTakeFirst()
  return found !== undefined
}
