import { once, wishUnder } from '@micromart/idempotency'
import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import type { Tables } from '../tables.ts'
import { webhookInput } from './input.ts'
import { seal, unseal } from './secrets.ts'
import { newSecret } from './signature.ts'
import { mostWebhooks, type Webhook } from './webhook.ts'
import { countWebhooks, holdWebhooks, insertWebhook, sealedSecretsOf, webhookById } from './webhook-store.ts'

type CreateWebhookOutcome =
  | { webhook: Webhook; secret: string }
  | ProblemOf<'invalid input' | 'key reused' | 'too many webhooks'>

/** Registers an endpoint. Its secret is told here, and nowhere again but under the same key of its creator's. */
export async function createWebhook(
  { db, clock, newId, webhookRules }: Deps,
  createdBy: string,
  input: unknown,
): Promise<CreateWebhookOutcome> {
  const read = readInput(webhookInput(webhookRules), input)
  if ('problem' in read) return read
  const { idempotencyKey: key, ...endpoint } = read.value
  const wish = wishUnder(key, { operation: 'createWebhook', caller: createdBy, chosen: [endpoint] })
  const secret = newSecret()
  const webhook: Webhook = {
    id: newId('whk'),
    ...endpoint,
    createdBy,
    createdAt: clock(),
    failingSince: null,
    disabledAt: null,
    disabledBecause: null,
  }
  return db.transaction().execute(async (trx) => {
    await holdWebhooks(trx)
    return once<Tables, CreateWebhookOutcome>(trx, wish, clock(), {
      async effect() {
        if ((await countWebhooks(trx)) >= mostWebhooks) return { problem: 'too many webhooks' }
        await insertWebhook(trx, webhook, seal(secret, webhookRules.keys[0]))
        return { webhook, secret }
      },
      kept: ({ webhook }) => webhook.id,
      async again(id) {
        const made = await webhookById(trx, id)
        const sealed = await sealedSecretsOf(trx, id)
        if (!made || !sealed) return { problem: 'key reused' }
        return { webhook: made, secret: unseal(sealed.sealedSecret, webhookRules.keys) }
      },
    })
  })
}
