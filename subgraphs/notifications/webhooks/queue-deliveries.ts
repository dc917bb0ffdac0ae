import type { Message } from '@micromart/events'
import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { insertDeliveries } from './delivery-store.ts'
import { isPublicMessage, publicEventOf } from './public-event-of.ts'
import { bodyOf } from './public-events.ts'
import { webhooksFor } from './webhook-store.ts'

/** Queues what a message is to webhooks for each that is told of it, in the transaction of the message that brought it. */
export async function queueDeliveries(
  trx: Trx,
  { newId, clock }: Pick<Deps, 'newId' | 'clock'>,
  message: Message,
): Promise<void> {
  const event = isPublicMessage(message) ? publicEventOf(message) : null
  if (!event) return
  const happened = new Date(message.time)
  const webhookIds = await webhooksFor(trx, event.type, happened)
  if (webhookIds.length === 0) return
  const queued = {
    messageId: message.id,
    subject: message.subject,
    type: event.type,
    body: bodyOf(event.type, happened, event.data),
    at: clock(),
  }
  await insertDeliveries(
    trx,
    webhookIds.map((webhookId) => ({ id: newId('whd'), webhookId, ...queued })),
  )
}
