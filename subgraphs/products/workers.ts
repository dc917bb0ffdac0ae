import { msUntil, type Worker } from '@micromart/service'
import type { Deps } from './deps.ts'
import { tellProducts } from './tell-products.ts'
import { markedSince } from './telling-store.ts'

/** What products does by itself, in every replica at once. */
export const workers = (deps: Deps): Worker[] => [
  {
    name: 'products-to-tell',
    everyMs: 2_000,
    run: (run) => tellProducts(deps, run),
    dueInMs: async () => msUntil(await markedSince(deps.db), deps.clock()),
    // Whoever marks them says that a category has changed.
    stirredBy: (stir) => deps.live.hints('outbox', stir),
  },
]
