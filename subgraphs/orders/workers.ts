import type { Worker } from '@micromart/service'
import { forgetOldKeys } from './placement-store.ts'
import { runTimeouts, type TimeoutParts } from './run-timeouts.ts'

/** What orders does by itself, in every replica at once. */
export function workers(parts: TimeoutParts): Worker[] {
  return [
    { name: 'saga-timeouts', everyMs: 1_000, run: (signal) => runTimeouts(parts, signal) },
    { name: 'placement-keys', everyMs: 60 * 60_000, run: () => forgetOldKeys(parts.db, parts.clock()) },
  ]
}
