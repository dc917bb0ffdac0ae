import { erasedInTurn, msUntil, type Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { adoptForAccounts } from './guests/adopt-orders.ts'
import { adoptionsChannel, firstAdoptionDue } from './guests/adoption-store.ts'
import { forgetGuests } from './guests/forget-guests.ts'
import { destroyKeysOfErased } from './order-key-store.ts'
import { giveBackCoupons } from './placing/give-back-coupons.ts'
import { type Alarm, runTimeouts, timeoutsDueInMs } from './saga/run-timeouts.ts'

/** What orders does by itself, in every replica at once. */
export function workers(deps: Deps, alarm: Alarm): Worker[] {
  const erased = erasedInTurn(deps.db)
  return [
    {
      name: 'saga-timeouts',
      everyMs: 1_000,
      run: (run) => runTimeouts(deps, alarm, run),
      dueInMs: () => timeoutsDueInMs(deps),
      // A saga that begins to wait for something asks for it.
      stirredBy: (stir) => deps.live.hints('outbox', stir),
    },
    { name: 'coupons', everyMs: 10_000, run: (run) => giveBackCoupons(deps, run) },
    {
      name: 'adoptions',
      everyMs: 2_000,
      run: (run) => adoptForAccounts(deps, run),
      dueInMs: async () => msUntil(await firstAdoptionDue(deps.db), deps.clock()),
      stirredBy: (stir) => deps.live.hints(adoptionsChannel, stir),
    },
    { name: 'old-guests', everyMs: 60 * 60_000, run: (run) => forgetGuests(deps, run) },
    { name: 'erased-customers', everyMs: 10_000, run: async () => destroyKeysOfErased(deps.db, await erased()) },
  ]
}
