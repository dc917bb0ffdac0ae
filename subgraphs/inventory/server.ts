import { type Frame, serve } from '@micromart/service'
import { consumers } from './consumers.ts'
import { expireHolds } from './expire-holds.ts'
import { stockLoader } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { pruneReplies } from './reservation-store.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import type { InventoryTables } from './tables.ts'

await serve({
  name: 'inventory',
  typeDefs,
  migrations,
  build(frame: Frame<InventoryTables>) {
    const { db, clock, newId } = frame
    return {
      deps: frame,
      loaders: () => ({}),
      resolvers: resolvers({ db, clock, newId }),
      context: () => ({ stock: stockLoader(db, clock) }),
      consumers: consumers({ clock, newId }),
      workers: [
        { name: 'hold-sweeper', everyMs: 1_000, run: (signal) => expireHolds(db, { clock, newId }, signal) },
        { name: 'reply-pruner', everyMs: 60 * 60_000, run: () => pruneReplies(db, clock()) },
      ],
    }
  },
})
