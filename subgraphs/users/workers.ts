import type { Worker } from '@micromart/service'
import { pruneAttempts } from './attempt-store.ts'
import type { Deps } from './deps.ts'
import { forgetFarewells } from './erasure-store.ts'
import { forgetEndedTokens } from './identity-store.ts'
import { keysChannel } from './keys/key-store.ts'
import { rotateKeys } from './keys/rotate-keys.ts'
import { mailPasswordResets } from './mail-password-resets.ts'
import { resetsChannel } from './reset-request-store.ts'
import { removeEndedSessions } from './session-store.ts'
import { removeExpiredTokens } from './token-store.ts'

/** What users does by itself, in every replica at once. */
export const workers = (deps: Deps): Worker[] => [
  {
    name: 'key-rotation',
    everyMs: 60_000,
    run: () => rotateKeys(deps),
    wakenBy: (wake) => deps.live.on(keysChannel, wake),
  },
  {
    name: 'password-resets',
    everyMs: 5_000,
    run: (signal) => mailPasswordResets(deps, signal),
    wakenBy: (wake) => deps.live.on(resetsChannel, wake),
  },
  { name: 'ended-sessions', everyMs: 60_000, run: () => removeEndedSessions(deps.db, deps.clock()) },
  { name: 'expired-tokens', everyMs: 60 * 60_000, run: () => removeExpiredTokens(deps.db, deps.clock()) },
  { name: 'ended-tokens', everyMs: 60 * 60_000, run: () => forgetEndedTokens(deps.db, deps.clock()) },
  { name: 'farewells', everyMs: 60 * 60_000, run: () => forgetFarewells(deps.db, deps.clock()) },
  { name: 'attempts', everyMs: 5 * 60_000, run: () => pruneAttempts(deps.db, deps.clock()) },
]
