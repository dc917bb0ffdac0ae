import type { IdSource } from '@micromart/ids'
import type { MessagingTables } from '@micromart/messaging'
import type { Kysely } from 'kysely'
import type { PaymentProvider } from '../provider.ts'
import type { Tables } from '../tables.ts'

/** What the resolvers work with. */
export interface ResolverParts {
  db: Kysely<Tables & MessagingTables>
  provider: PaymentProvider
  clock: () => Date
  newId: IdSource
}
