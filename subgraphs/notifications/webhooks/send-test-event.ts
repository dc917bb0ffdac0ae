import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type Delivery, deliveryById, insertDeliveries } from './delivery-store.ts'
import { bodyOf, testType } from './public-events.ts'
import { holdWebhook } from './webhook-store.ts'

/** Queues an event that says nothing, to see whether the endpoint takes it. It waits for no other, nor does any wait for it. */
export async function sendTestEvent(
  { db, clock, newId }: Deps,
  webhookId: string,
): Promise<{ delivery: Delivery } | ProblemOf<'no such webhook' | 'webhook disabled'>> {
  if (!isId('whk', webhookId)) return { problem: 'no such webhook', id: webhookId }
  return db.transaction().execute(async (trx) => {
    const webhook = await holdWebhook(trx, webhookId, { for: 'record' })
    if (!webhook) return { problem: 'no such webhook', id: webhookId }
    if (webhook.disabledAt) return { problem: 'webhook disabled' }
    const [id, at] = [newId('whd'), clock()]
    const body = bodyOf(testType, at, { webhookId })
    const test = { id, webhookId, messageId: id, subject: id, type: testType, body, at }
    await insertDeliveries(trx, [test])
    return { delivery: (await deliveryById(trx, id)) as Delivery }
  })
}
