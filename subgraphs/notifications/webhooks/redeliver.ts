import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type Delivery, deliveryById, queueAgain } from './delivery-store.ts'
import { holdWebhook } from './webhook-store.ts'

/** Has a delivery made again, under the same `webhook-id`, however it ended; one that still waits stays as it is. */
export async function redeliver(
  { db, clock }: Deps,
  id: string,
): Promise<{ delivery: Delivery } | ProblemOf<'no such delivery' | 'webhook disabled'>> {
  if (!isId('whd', id)) return { problem: 'no such delivery', id }
  return db.transaction().execute(async (trx) => {
    const found = await deliveryById(trx, id)
    const webhook = found && (await holdWebhook(trx, found.webhookId, { for: 'record' }))
    if (!webhook) return { problem: 'no such delivery', id }
    if (webhook.disabledAt) return { problem: 'webhook disabled' }
    await queueAgain(trx, id, clock())
    return { delivery: (await deliveryById(trx, id)) ?? found }
  })
}
