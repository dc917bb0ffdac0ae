import { msUntil, type Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { expireHolds } from './expire-holds.ts'
import { firstExpiry } from './reservation-store.ts'

/** What inventory does by itself, in every replica at once. */
export const workers = (deps: Deps): Worker[] => [
  {
    name: 'hold-sweeper',
    everyMs: 1_000,
    run: (run) => expireHolds(deps, run),
    dueInMs: async () => msUntil(await firstExpiry(deps.db), deps.clock()),
    // Whoever holds something says so.
    stirredBy: (stir) => deps.live.hints('outbox', stir),
  },
]
