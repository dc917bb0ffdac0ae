import { paymentOfKey } from '../actions/action.ts'
import type { Deps } from '../deps.ts'
import type { Webhook } from '../peers/webhook.ts'
import { learnOfCharge } from './learn-of-charge.ts'
import { noteAndHurry, noteWebhook, wasHeard } from './webhook-store.ts'

/** A payment's own worker is given this long to hear the same from its call, in ms. */
const headStartMs = 500

/**
 * Nothing in a webhook is believed: the provider is asked. A payment whose outcome is unknown is looked at again soon, and
 * what happened to a charge without us is read in the provider's books. One that comes again does nothing. Throws
 * OutcomeUnknown when the provider does not answer: then it was not heard, and is to come again.
 */
export async function hearWebhook(deps: Deps, { id, key, reference }: Webhook): Promise<void> {
  if (reference !== null) {
    if (await wasHeard(deps.db, id)) return
    await learnOfCharge(deps, reference)
  }
  const now = deps.clock()
  if (key === null) return noteWebhook(deps.db, id, now)
  await noteAndHurry(deps.db, {
    id,
    at: now,
    paymentId: paymentOfKey(key),
    dueBy: new Date(now.getTime() + headStartMs),
  })
}
