import { isId } from '@micromart/ids'
import { outdated, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { giveUpLeftovers } from './clear-leftovers.ts'
import { disableWebhook } from './disable-webhook.ts'
import { webhookChange } from './input.ts'
import { editionOfWebhook, type Webhook } from './webhook.ts'
import { holdWebhook, setDisabled, updateWebhook } from './webhook-store.ts'

/** Changes what is given. One that is enabled again is told of what happens from then on; what was given up meanwhile stays so. */
export async function changeWebhook(
  deps: Deps,
  id: string,
  input: unknown,
): Promise<{ webhook: Webhook } | ProblemOf<'invalid input' | 'no such webhook'>> {
  const read = readInput(webhookChange(deps.webhookRules), input)
  if ('problem' in read) return read
  const { url, eventTypes, description, enabled, ifEdition } = read.value
  if (!isId('whk', id)) return { problem: 'no such webhook', id }
  // One that is enabled soon after it was disabled must not be sent what waited for it then.
  if (enabled) await giveUpLeftovers(deps, id)
  return deps.db.transaction().execute(async (trx) => {
    const webhook = await holdWebhook(trx, id, { for: 'change' })
    if (!webhook) return { problem: 'no such webhook', id }
    const fault = outdated(ifEdition, editionOfWebhook(webhook))
    if (fault) return fault
    await updateWebhook(trx, {
      ...webhook,
      url: url ?? webhook.url,
      eventTypes: eventTypes ?? webhook.eventTypes,
      description: description === undefined ? webhook.description : description,
    })
    if (enabled === false) await disableWebhook(trx, deps, id, 'STAFF')
    if (enabled === true && webhook.disabledAt) await setDisabled(trx, id, null)
    const changed = await holdWebhook(trx, id, { for: 'change' })
    return { webhook: changed ?? webhook }
  })
}
