import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { resealed } from './secrets.ts'
import { holdWebhook, listWebhooks, saveSealedSecrets, sealedSecretsOf } from './webhook-store.ts'

/** Seals anew what is not sealed under the first of the keys, so that those behind it can go. One that opens under none stays as it is. */
export async function resealSecrets({ db, log, webhookRules: { keys } }: Deps): Promise<void> {
  for (const { id } of await listWebhooks(db)) {
    try {
      await db.transaction().execute((trx) => reseal(trx, id, keys))
    } catch (error) {
      log.error({ err: error, webhook: id }, 'nothing can be delivered to a webhook')
    }
  }
}

async function reseal(trx: Trx, id: string, keys: Deps['webhookRules']['keys']): Promise<void> {
  await holdWebhook(trx, id, { for: 'change' })
  const sealed = await sealedSecretsOf(trx, id)
  if (!sealed) return
  const sealedSecret = resealed(sealed.sealedSecret, keys)
  const formerSealedSecret = sealed.formerSealedSecret && resealed(sealed.formerSealedSecret, keys)
  if (sealedSecret === sealed.sealedSecret && formerSealedSecret === sealed.formerSealedSecret) return
  await saveSealedSecrets(trx, id, { ...sealed, sealedSecret, formerSealedSecret })
}
