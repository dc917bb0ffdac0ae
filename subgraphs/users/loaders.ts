import { isId } from '@micromart/ids'
import { loadGrouped, loadOne } from '@micromart/service'
import { addressesOf } from './addresses/address-store.ts'
import type { Deps } from './deps.ts'
import { sessionsOf } from './sessions/session-store.ts'
import { pendingEmailsOf } from './tokens/one-time-token-store.ts'
import { usersById } from './user-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups. Nothing is remembered: what mutations of one request change is asked after each. */
export function createLoaders({ db, clock }: Deps) {
  const couldBe = (id: string) => isId('usr', id)
  return {
    user: loadOne({ couldBe, find: (ids) => usersById(db, ids), keyOf: ({ id }) => id }, { cache: false }),
    pendingEmail: loadOne(
      { couldBe, find: (ids) => pendingEmailsOf(db, ids, clock()), keyOf: ({ userId }) => userId },
      { cache: false },
    ),
    addresses: loadGrouped(
      { couldBe, find: (ids) => addressesOf(db, ids), keyOf: ({ userId }) => userId },
      { cache: false },
    ),
    sessions: loadGrouped(
      { couldBe, find: (ids) => sessionsOf(db, ids, clock()), keyOf: ({ userId }) => userId },
      { cache: false },
    ),
  }
}
