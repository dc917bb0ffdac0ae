import { paymentOfKey } from './action.ts'
import type { Deps } from './deps.ts'
import { hurry } from './payment-store.ts'
import type { Webhook } from './peers/sandbox-webhook.ts'
import { noteWebhook } from './webhook-store.ts'

/** A payment's own worker is given this long to hear the same from its call, in ms. */
const headStartMs = 500

/**
 * Nothing in a webhook is believed: a payment whose outcome is unknown is looked at again soon, which asks the provider.
 * One that comes again does nothing.
 */
export async function hearWebhook({ db, clock }: Deps, { id, idempotencyKey }: Webhook): Promise<void> {
  const now = clock()
  await db.transaction().execute(async (trx) => {
    if (!(await noteWebhook(trx, id, now))) return
    await hurry(trx, paymentOfKey(idempotencyKey), new Date(now.getTime() + headStartMs))
  })
}
