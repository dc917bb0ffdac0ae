import { type Frame, serve } from '@micromart/service'
import { consumers } from './consumers.ts'
import { loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import type { SearchTables } from './tables.ts'

await serve({
  name: 'search',
  typeDefs,
  migrations,
  build: (frame: Frame<SearchTables>) => ({
    deps: frame,
    loaders: () => loaders(frame.db),
    resolvers: resolvers(frame.db),
    consumers,
  }),
})
