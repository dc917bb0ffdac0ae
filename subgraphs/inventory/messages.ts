import { type MessageOn, message } from '@micromart/events'
import type { TraceContext } from '@micromart/telemetry'
import type { Decision } from './decide.ts'

/** What is answered to a command. Its id is made of the command's, so orders hears it once however often it is sent. */
export function replyMessage(
  { id, data: { orderId } }: MessageOn<'inventory.commands'>,
  { reply, short }: Decision,
  said: TraceContext & { time: Date },
) {
  const envelope = { id: `${id}_reply`, subject: orderId, source: 'inventory', ...said }
  return reply === 'inventory.rejected'
    ? message('inventory.replies', reply, { ...envelope, data: { orderId, short } })
    : message('inventory.replies', reply, { ...envelope, data: { orderId } })
}
