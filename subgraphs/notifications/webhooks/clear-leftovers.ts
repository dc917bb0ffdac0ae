import { batchAfterBatch, type WorkerRun } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { disabledWebhooks, giveUpWaiting, goneWebhooks, removeDeliveries } from './leftover-store.ts'

/** As many deliveries as a statement takes: with their attempts they are done within a second or two, however busy the machine. */
export const atOnce = 1_000

/** Gives up what waits for webhooks that have been disabled, and forgets the deliveries of those that are no more. Safe in every replica at once. */
export async function clearLeftovers({ db, clock }: Pick<Deps, 'db' | 'clock'>, run: WorkerRun): Promise<void> {
  for (const id of await disabledWebhooks(db))
    await batchAfterBatch(run, atOnce, () => giveUpWaiting(db, id, { at: clock(), most: atOnce }))
  for (const id of await goneWebhooks(db)) await batchAfterBatch(run, atOnce, () => removeDeliveries(db, id, atOnce))
}
