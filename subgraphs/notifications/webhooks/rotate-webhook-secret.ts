import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { seal } from './secrets.ts'
import { newSecret } from './signature.ts'
import { formerSecretMs, type Webhook } from './webhook.ts'
import { holdWebhook, saveSealedSecrets, sealedSecretsOf } from './webhook-store.ts'

/** Gives a webhook another secret; the one before signs too for a day, and the one before that no more. */
export async function rotateWebhookSecret(
  { db, clock, webhookRules }: Deps,
  id: string,
): Promise<{ webhook: Webhook; secret: string; formerUntil: Date } | ProblemOf<'no such webhook'>> {
  if (!isId('whk', id)) return { problem: 'no such webhook', id }
  return db.transaction().execute(async (trx) => {
    const webhook = await holdWebhook(trx, id, { for: 'change' })
    const former = webhook && (await sealedSecretsOf(trx, id))
    if (!former) return { problem: 'no such webhook', id }
    const secret = newSecret()
    const formerUntil = new Date(clock().getTime() + formerSecretMs)
    const sealedSecret = seal(secret, webhookRules.keys[0])
    await saveSealedSecrets(trx, id, { sealedSecret, formerSealedSecret: former.sealedSecret, formerUntil })
    return { webhook, secret, formerUntil }
  })
}
