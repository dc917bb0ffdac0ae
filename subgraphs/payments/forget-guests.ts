import { batchAfterBatch, type WorkerRun } from '@micromart/service'
import { emptyGuestReasons } from './actions/action-store.ts'
import { emptyGuestCards, mostEmptied } from './cards/payment-method-store.ts'
import type { Deps } from './deps.ts'

/** A guest's card is kept for as long as a refused payment may be tried again with it, in ms. */
const guestCardMs = 30 * 24 * 60 * 60_000

/**
 * A worker's task: empties the cards of guests, and once their orders are as old as that they are forgotten themselves what staff wrote about
 * their refunds. They have no account to delete, so age does it; what was paid is kept, and names nobody any more. Safe in every replica at once.
 */
export async function forgetGuests({ db, clock, guestOrderMs, log }: Deps, run: WorkerRun): Promise<void> {
  const now = clock()
  const before = (ms: number) => new Date(now.getTime() - ms)
  const cards = await batchAfterBatch(run, mostEmptied, () => emptyGuestCards(db, before(guestCardMs), now))
  const reasons = await batchAfterBatch(run, mostEmptied, () =>
    emptyGuestReasons(db, before(guestOrderMs), mostEmptied),
  )
  if (cards + reasons > 0) log.info({ cards, reasons }, 'what was kept of guests for these payments is emptied')
}
