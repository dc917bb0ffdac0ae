import type { ApolloServer } from '@apollo/server'
import { idempotencyMigrations } from '@micromart/idempotency'
import { messagingMigrations } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'
import type { GraphQLSchema } from 'graphql'
import type { Migration } from 'kysely'
import type { RequestContext } from './context.ts'
import { migrate } from './database.ts'
import { apolloServer, executableSchema } from './graphql.ts'
import { holdMoneyScale, moneyScaleMigrations } from './money-scale.ts'
import type { BaseDeps, ContextOf, DbOf, Subgraph, SubgraphDefinition } from './subgraph.ts'

/** A subgraph that can be asked: what `serve` puts behind its ports, and a test asks in process. */
export interface Assembled<Deps, Loaders> {
  schema: GraphQLSchema
  apollo: ApolloServer<ContextOf<Deps, Loaders>>
  contextOf(request: RequestContext): ContextOf<Deps, Loaders>
}

/** The migrations of a service's database: those of the tables that all have, and its own. */
export const withCommonMigrations = (own: Record<string, Migration>): Record<string, Migration> => ({
  ...messagingMigrations,
  ...idempotencyMigrations,
  ...moneyScaleMigrations,
  ...own,
})

/** Brings a service's database to its newest migration. Throws OtherScale where its amounts were written in other digits. */
export async function prepareDatabase<Tables>(
  db: DbOf<Tables>,
  { migrations, currencies }: Pick<SubgraphDefinition<Tables, never, never, never>, 'migrations' | 'currencies'>,
  log: Logger,
): Promise<void> {
  await migrate(db, withCommonMigrations(migrations), log)
  await holdMoneyScale(db, async () => (await currencies?.(db)) ?? [])
}

export function assemble<Tables, Deps extends BaseDeps<Tables>, Loaders>(
  typeDefs: string,
  { deps, resolvers, loaders }: Subgraph<Tables, Deps, Loaders>,
  log: Logger,
): Assembled<Deps, Loaders> {
  const schema = executableSchema(typeDefs, resolvers)
  return {
    schema,
    apollo: apolloServer(schema, log),
    contextOf: (request) => ({ ...request, deps, loaders: loaders(request) }),
  }
}
