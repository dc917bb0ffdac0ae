import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { webhookInput } from './input.ts'
import { seal } from './secrets.ts'
import { newSecret } from './signature.ts'
import { mostWebhooks, type Webhook } from './webhook.ts'
import { countWebhooks, holdWebhooks, insertWebhook } from './webhook-store.ts'

/** Registers an endpoint. Its secret is told here, and nowhere again. */
export async function createWebhook(
  { db, clock, newId, webhookRules }: Deps,
  createdBy: string,
  input: unknown,
): Promise<{ webhook: Webhook; secret: string } | ProblemOf<'invalid input' | 'too many webhooks'>> {
  const read = readInput(webhookInput(webhookRules), input)
  if ('problem' in read) return read
  const secret = newSecret()
  const webhook: Webhook = {
    id: newId('whk'),
    ...read.value,
    createdBy,
    createdAt: clock(),
    failingSince: null,
    disabledAt: null,
    disabledBecause: null,
  }
  return db.transaction().execute(async (trx) => {
    await holdWebhooks(trx)
    if ((await countWebhooks(trx)) >= mostWebhooks) return { problem: 'too many webhooks' }
    await insertWebhook(trx, webhook, seal(secret, webhookRules.keys[0]))
    return { webhook, secret }
  })
}
