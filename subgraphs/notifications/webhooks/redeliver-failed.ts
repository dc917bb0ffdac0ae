import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { queueFailedAgain } from './delivery-store.ts'
import { holdWebhook } from './webhook-store.ts'

type RedeliverOutcome = { count: number } | ProblemOf<'no such webhook' | 'webhook disabled'>

/** As many as a statement takes: nobody waits for long for what it holds. */
const atOnce = 1_000

/**
 * Has all deliveries made again, in their order, that were given up and whose event was heard of since then. Of many some are queued before
 * others: what cannot go on in between, may be asked for again.
 */
export async function redeliverFailed(deps: Deps, webhookId: string, since: Date): Promise<RedeliverOutcome> {
  if (!isId('whk', webhookId)) return { problem: 'no such webhook', id: webhookId }
  const now = deps.clock()
  let count = 0
  while (true) {
    const some = await redeliverSome(deps, webhookId, { since, now })
    // Disabled or deleted meanwhile: it is told that, and not of what had been queued before.
    if ('problem' in some) return some
    count += some.count
    if (some.count < atOnce) return { count }
  }
}

function redeliverSome(
  { db }: Deps,
  webhookId: string,
  { since, now }: { since: Date; now: Date },
): Promise<RedeliverOutcome> {
  return db.transaction().execute(async (trx) => {
    const webhook = await holdWebhook(trx, webhookId, { for: 'record' })
    if (!webhook) return { problem: 'no such webhook', id: webhookId }
    if (webhook.disabledAt) return { problem: 'webhook disabled' }
    return { count: await queueFailedAgain(trx, webhookId, { since, at: now, most: atOnce }) }
  })
}
