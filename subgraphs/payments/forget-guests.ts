import { emptyGuestReasons } from './action-store.ts'
import type { Deps } from './deps.ts'
import { emptyGuestCards, mostEmptied } from './payment-method-store.ts'

/** A guest's card is kept for as long as a refused payment may be tried again with it, in ms. */
const guestCardMs = 30 * 24 * 60 * 60_000

/**
 * A worker's task: empties the cards of guests, and once their orders are as old as that they are forgotten themselves what staff wrote about
 * their refunds. They have no account to delete, so age does it; what was paid is kept, and names nobody any more. Safe in every replica at once.
 */
export async function forgetGuests({ db, clock, guestOrderMs, log }: Deps, signal: AbortSignal): Promise<void> {
  const now = clock()
  const before = (ms: number) => new Date(now.getTime() - ms)
  const cards = await allOf(() => emptyGuestCards(db, before(guestCardMs), now), signal)
  const reasons = await allOf(() => emptyGuestReasons(db, before(guestOrderMs), mostEmptied), signal)
  if (cards + reasons > 0) log.info({ cards, reasons }, 'what was kept of guests for these payments is emptied')
}

/** Batch after batch, until one is not full. */
async function allOf(emptySome: () => Promise<number>, signal: AbortSignal): Promise<number> {
  let all = 0
  while (!signal.aborted) {
    const emptied = await emptySome()
    all += emptied
    if (emptied < mostEmptied) break
  }
  return all
}
