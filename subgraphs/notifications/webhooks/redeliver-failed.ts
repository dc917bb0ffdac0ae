import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { queueFailedAgain } from './delivery-store.ts'
import { holdWebhook } from './webhook-store.ts'

/** Has all deliveries made again, in their order, that were given up and whose event was heard of since then. */
export async function redeliverFailed(
  { db, clock }: Deps,
  webhookId: string,
  since: Date,
): Promise<{ count: number } | ProblemOf<'no such webhook' | 'webhook disabled'>> {
  if (!isId('whk', webhookId)) return { problem: 'no such webhook', id: webhookId }
  return db.transaction().execute(async (trx) => {
    const webhook = await holdWebhook(trx, webhookId, { for: 'record' })
    if (!webhook) return { problem: 'no such webhook', id: webhookId }
    if (webhook.disabledAt) return { problem: 'webhook disabled' }
    return { count: await queueFailedAgain(trx, webhookId, since, clock()) }
  })
}
