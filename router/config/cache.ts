import { z } from 'zod'
import { count, headerName, positive } from './values.ts'

const policy = z.strictObject({
  maxAge: positive.describe('How long an answer is fresh, in seconds.'),
  scope: z
    .enum(['public', 'private'])
    .default('public')
    .describe('Whose it is: of everybody who may as much, or only of whoever it was made for.'),
  staleWhileRevalidate: count
    .default(0)
    .describe('How much longer it may be given while a newer one is fetched, in seconds.'),
})

export const cache = z
  .strictObject({
    enabled: z.boolean().default(false).describe("Whether subgraphs' answers to queries are kept."),
    maxBytes: positive.default(67_108_864).describe('What they may take in memory, in bytes.'),
    types: z
      .record(z.string(), policy)
      .default({})
      .describe(
        'How long answers are kept that come without `Cache-Control`: about an entity by the name of its type, of fields of the root by ' +
          'theirs, such as `Query.products`.',
      ),
    ignoredHeaders: z
      .array(headerName.toLowerCase())
      .default([])
      .describe(
        'Headers that subgraphs are sent and on which no answer that may be kept depends. All others of a client tell askers apart.',
      ),
  })
  .prefault({})
  .describe("Keeps subgraphs' answers: see [the router](../router/README.md#cache).")

export type CacheConfig = z.output<typeof cache>
