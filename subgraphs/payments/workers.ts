import { erasedInTurn, msUntil, type Worker } from '@micromart/service'
import type { ActionRunner } from './action-runner.ts'
import type { Deps } from './deps.ts'
import { emptyCardsOfErased, removeGuestCards } from './payment-method-store.ts'
import { actionsChannel, firstPaymentDue } from './payment-store.ts'

/** A guest's card is kept for as long as a refused payment may be tried again with it, in ms. */
const guestCardMs = 30 * 24 * 60 * 60_000

/** What payments does by itself, in every replica at once. */
export function workers({ db, clock, live }: Deps, actions: ActionRunner): Worker[] {
  const erased = erasedInTurn(db)
  return [
    {
      name: 'payment-actions',
      everyMs: 1_000,
      run: () => actions.run(),
      wakenBy: (wake) => live.hints(actionsChannel, wake),
      dueInMs: async () => msUntil(await firstPaymentDue(db), clock()),
    },
    { name: 'erased-customers', everyMs: 60_000, run: async () => emptyCardsOfErased(db, await erased()) },
    {
      name: 'guest-cards',
      everyMs: 60 * 60_000,
      run: () => removeGuestCards(db, new Date(clock().getTime() - guestCardMs), clock()),
    },
  ]
}
