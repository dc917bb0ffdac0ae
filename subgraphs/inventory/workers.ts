import type { Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { expireHolds } from './expire-holds.ts'

/** What inventory does by itself, in every replica at once. */
export const workers = (deps: Deps): Worker[] => [
  { name: 'hold-sweeper', everyMs: 1_000, run: (signal) => expireHolds(deps, signal) },
]
