import { serve } from '@micromart/service'
import { type Context, contextOf } from './context.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'

await serve<Tables, Record<never, never>, Context>({
  name: 'products',
  typeDefs,
  migrations,
  build({ db, clock, newId }) {
    const shop = { db, clock, newId }
    return {
      resolvers,
      context: (request) => contextOf(shop, request),
    }
  },
})
