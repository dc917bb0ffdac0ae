import type { Message } from '@micromart/events'
import type { Ready } from '@micromart/messaging'
import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { insertDeliveries } from './delivery-store.ts'
import { isPublicMessage, publicEventOf } from './public-event-of.ts'
import { bodyOf } from './public-events.ts'
import { webhooksFor } from './webhook-store.ts'

/** Clocks differ by seconds: what happened about when a webhook was registered is told. */
const aboutMs = 60_000

/** Queues what messages are to webhooks for each that is told of it, in the transaction of the messages that brought it. */
export async function queueDeliveries(
  trx: Trx,
  { newId, clock }: Pick<Deps, 'newId' | 'clock'>,
  ready: readonly Ready<Message>[],
): Promise<void> {
  const told = ready.flatMap(({ message, within }) => {
    const event = isPublicMessage(message) ? publicEventOf(message) : null
    return event ? [{ message, within, event, happened: new Date(message.time) }] : []
  })
  if (told.length === 0) return
  const webhooks = await webhooksFor(trx, [...new Set(told.map(({ event }) => event.type))])
  for (const { message, within, event, happened } of told) {
    const hearers = webhooks.filter(
      ({ eventTypes, createdAt }) =>
        eventTypes.includes(event.type) && createdAt.getTime() - aboutMs <= happened.getTime(),
    )
    if (hearers.length === 0) continue
    const queued = {
      messageId: message.id,
      subject: message.subject,
      type: event.type,
      body: bodyOf(event.type, happened, event.data),
      at: clock(),
    }
    const deliveries = hearers.map(({ id }) => ({ id: newId('whd'), webhookId: id, ...queued }))
    await within(() => insertDeliveries(trx, deliveries))
  }
}
