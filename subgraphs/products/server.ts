import { type Frame, serve } from '@micromart/service'
import { contextOf } from './context.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'

await serve({
  name: 'products',
  typeDefs,
  migrations,
  build(frame: Frame<Tables>) {
    const { db, clock, newId } = frame
    const shop = { db, clock, newId }
    return {
      deps: frame,
      loaders: () => ({}),
      resolvers,
      context: (request) => contextOf(shop, request),
    }
  },
})
