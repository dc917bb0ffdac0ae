import type { Live } from '@micromart/service'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** What the resolvers work with. */
export interface ResolverParts {
  db: Kysely<Tables>
  live: Live
  clock: () => Date
}
