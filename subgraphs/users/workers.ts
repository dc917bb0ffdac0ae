import type { Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { keysChannel } from './keys/key-store.ts'
import { rotateKeys } from './keys/rotate-keys.ts'
import { mailPasswordResets } from './passwords/mail-password-resets.ts'
import { isResetWaiting, resetsChannel } from './passwords/reset-request-store.ts'

/** What users does by itself, in every replica at once. */
export const workers = (deps: Deps): Worker[] => [
  {
    name: 'key-rotation',
    everyMs: 60_000,
    run: () => rotateKeys(deps),
    wakenBy: (wake) => deps.live.hints(keysChannel, wake),
  },
  {
    name: 'password-resets',
    everyMs: 5_000,
    run: (run) => mailPasswordResets(deps, run),
    wakenBy: (wake) => deps.live.hints(resetsChannel, wake),
    dueInMs: async () => ((await isResetWaiting(deps.db)) ? 0 : Number.POSITIVE_INFINITY),
  },
]
