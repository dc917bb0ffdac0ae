import { batchAfterBatch, type WorkerRun } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { disabledWebhooks, giveUpWaiting, goneWebhooks, removeDeliveries } from './leftover-store.ts'
import { holdWebhook } from './webhook-store.ts'

/** As many deliveries as a statement takes: with their attempts they are done within a second or two, however busy the machine. */
export const atOnce = 1_000

/** Gives up what waits for webhooks that have been disabled, and forgets the deliveries of those that are no more. Safe in every replica at once. */
export async function clearLeftovers({ db, clock }: Pick<Deps, 'db' | 'clock'>, run: WorkerRun): Promise<void> {
  for (const id of await disabledWebhooks(db)) await batchAfterBatch(run, atOnce, () => giveUpSome({ db, clock }, id))
  for (const id of await goneWebhooks(db)) await batchAfterBatch(run, atOnce, () => removeDeliveries(db, id, atOnce))
}

/** Gives up all that was left when a webhook was disabled, unless it is told of events again already. */
export async function giveUpLeftovers(deps: Pick<Deps, 'db' | 'clock'>, id: string): Promise<void> {
  while ((await giveUpSome(deps, id)) === atOnce);
}

/** Answers how many. Whatever is queued for one that has been enabled meanwhile is none of these. */
function giveUpSome({ db, clock }: Pick<Deps, 'db' | 'clock'>, id: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const webhook = await holdWebhook(trx, id, { for: 'record' })
    return webhook?.disabledAt ? giveUpWaiting(trx, id, { at: clock(), most: atOnce }) : 0
  })
}
