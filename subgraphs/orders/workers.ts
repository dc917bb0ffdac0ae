import { erasedInTurn, type Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { giveBackCoupons } from './give-back-coupons.ts'
import { adoptForAccounts } from './guests/adopt-orders.ts'
import { forgetGuests } from './guests/forget-guests.ts'
import { destroyKeysOfErased } from './order-key-store.ts'
import { type Alarm, runTimeouts } from './run-timeouts.ts'

/** What orders does by itself, in every replica at once. */
export function workers(deps: Deps, alarm: Alarm): Worker[] {
  const erased = erasedInTurn(deps.db)
  return [
    { name: 'saga-timeouts', everyMs: 1_000, run: (signal) => runTimeouts(deps, alarm, signal) },
    { name: 'coupons', everyMs: 10_000, run: (signal) => giveBackCoupons(deps, signal) },
    { name: 'adoptions', everyMs: 2_000, run: (signal) => adoptForAccounts(deps, signal) },
    { name: 'old-guests', everyMs: 60 * 60_000, run: () => forgetGuests(deps) },
    { name: 'erased-customers', everyMs: 10_000, run: async () => destroyKeysOfErased(deps.db, await erased()) },
  ]
}
