import { erasedInTurn, msUntil, type Worker } from '@micromart/service'
import type { ActionRunner } from './actions/action-runner.ts'
import { emptyCardsOfErased } from './cards/payment-method-store.ts'
import type { Deps } from './deps.ts'
import { forgetGuests } from './forget-guests.ts'
import { actionsChannel, firstPaymentDue } from './payment-store.ts'

/** What payments does by itself, in every replica at once. */
export function workers(deps: Deps, actions: ActionRunner): Worker[] {
  const { db, clock, live } = deps
  const erased = erasedInTurn(db)
  return [
    {
      name: 'payment-actions',
      everyMs: 1_000,
      run: () => actions.run(),
      wakenBy: (wake) => live.hints(actionsChannel, wake),
      stirredBy: actions.stirredBy,
      dueInMs: async () => msUntil(await firstPaymentDue(db), clock()),
    },
    { name: 'erased-customers', everyMs: 60_000, run: async () => emptyCardsOfErased(db, await erased()) },
    { name: 'old-guests', everyMs: 60 * 60_000, run: (run) => forgetGuests(deps, run) },
  ]
}
