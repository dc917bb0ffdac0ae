import { once, wishUnder } from '@micromart/idempotency'
import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import type { Tables } from '../tables.ts'
import { rotateInput } from './input.ts'
import { seal, unseal } from './secrets.ts'
import { newSecret } from './signature.ts'
import { formerSecretMs, type Webhook } from './webhook.ts'
import { holdWebhook, saveSealedSecrets, sealedSecretsOf } from './webhook-store.ts'

interface Rotated {
  webhook: Webhook
  secret: string
  formerUntil: Date
}

type RotateOutcome = Rotated | ProblemOf<'invalid input' | 'key reused' | 'no such webhook'>

/**
 * Gives a webhook another secret; the one before signs too for a day, and the one before that no more. Under a key of the caller's once: or a
 * repeated wish would end the secret that its receiver still goes by.
 */
export async function rotateWebhookSecret(
  { db, clock, webhookRules }: Deps,
  callerId: string,
  { id, ...sent }: { id: string; idempotencyKey?: string | null },
): Promise<RotateOutcome> {
  const read = readInput(rotateInput, sent)
  if ('problem' in read) return read
  if (!isId('whk', id)) return { problem: 'no such webhook', id }
  return db.transaction().execute(async (trx) => {
    const webhook = await holdWebhook(trx, id, { for: 'change' })
    const former = webhook && (await sealedSecretsOf(trx, id))
    if (!former) return { problem: 'no such webhook', id }
    const chosen = { operation: 'rotateWebhookSecret', caller: callerId, chosen: [id] }
    return once<Tables, RotateOutcome>(trx, wishUnder(read.value.idempotencyKey, chosen), clock(), {
      async effect() {
        const secret = newSecret()
        const formerUntil = new Date(clock().getTime() + formerSecretMs)
        const sealedSecret = seal(secret, webhookRules.keys[0])
        await saveSealedSecrets(trx, id, { sealedSecret, formerSealedSecret: former.sealedSecret, formerUntil })
        return { webhook, secret, formerUntil }
      },
      kept: ({ formerUntil }) => formerUntil.toISOString(),
      again: async (until) => ({
        ...{ webhook, secret: unseal(former.sealedSecret, webhookRules.keys), formerUntil: new Date(until) },
      }),
    })
  })
}
