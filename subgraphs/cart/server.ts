import { type Frame, serve } from '@micromart/service'
import { consumers } from './consumers.ts'
import { seedDemoCoupons } from './demo.ts'
import { expireCarts } from './expire-carts.ts'
import { newGuestToken } from './guest-token.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import type { CartTables } from './tables.ts'

await serve({
  name: 'cart',
  typeDefs,
  migrations,
  build(frame: Frame<CartTables>) {
    const { settings, db, clock, newId } = frame
    return {
      deps: frame,
      loaders: () => ({}),
      resolvers: resolvers({ db, clock, newId, newToken: newGuestToken }),
      consumers: consumers(clock),
      workers: [{ name: 'expired-carts', everyMs: 60_000, run: () => expireCarts(db, clock()) }],
      async start() {
        if (settings.demo) await seedDemoCoupons(db)
      },
    }
  },
})
