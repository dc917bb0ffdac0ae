import { aboutDisabledWebhook } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { notify } from '../notify.ts'
import { staffIds } from '../recipient-store.ts'
import type { Trx } from '../tables.ts'
import { atOnce } from './clear-leftovers.ts'
import { giveUpWaiting } from './leftover-store.ts'
import type { DisabledReason } from './webhook.ts'
import { holdWebhook, setDisabled } from './webhook-store.ts'

/** Disables a webhook and gives up what waits for it; unless the staff themselves wanted it, they are told. Does nothing a second time. */
export async function disableWebhook(trx: Trx, deps: Deps, id: string, because: DisabledReason): Promise<void> {
  const webhook = await holdWebhook(trx, id, { for: 'change' })
  if (!webhook || webhook.disabledAt) return
  const at = deps.clock()
  await setDisabled(trx, id, { at, because })
  // What is left of many the worker gives up: nothing is sent to it any more.
  await giveUpWaiting(trx, id, { at, most: atOnce })
  deps.log.warn({ webhook: id, because }, 'a webhook was disabled')
  if (because === 'STAFF') return
  const notice = aboutDisabledWebhook(new URL(webhook.url).host, because)
  const message = { id: deps.newId('evt') }
  await notify(trx, deps, [{ message, notice, userIds: await staffIds(trx) }])
}
