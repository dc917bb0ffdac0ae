import type { ApolloServer, ApolloServerPlugin } from '@apollo/server'
import { idempotencyMigrations } from '@micromart/idempotency'
import { type Consumer, type GroupLetters, type MessagingTables, messagingMigrations } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'
import type { GraphQLSchema } from 'graphql'
import type { Migration } from 'kysely'
import { endedSessionsConsumer, endedSessionsMigrations, hasNotEnded } from './accounts/ended-sessions.ts'
import { erasedUsersConsumer, erasedUsersMigrations } from './accounts/erased-users.ts'
import { migrate } from './database/database.ts'
import { holdMoneyScale, moneyScaleMigrations } from './database/money-scale.ts'
import { apolloServer, executableSchema } from './graphql/graphql.ts'
import { tellOutcomes } from './graphql/mutation-outcome.ts'
import { guardMachines } from './guards/guard-machines.ts'
import { guardScopes } from './guards/guard-scopes.ts'
import { guardSessions, type Sessions } from './guards/guard-sessions.ts'
import { trailStaff } from './guards/staff-trail.ts'
import { withHealth } from './health/resolvers.ts'
import type { RequestContext } from './http/context.ts'
import type { BaseDeps, ContextOf, DbOf, Subgraph, SubgraphDefinition } from './subgraph.ts'
import { putOffMigrations } from './workers/put-off.ts'

/** A subgraph that can be asked: what `serve` puts behind its ports, and a test asks in process. */
export interface Assembled<Tables, Deps, Loaders> {
  schema: GraphQLSchema
  /** How it is known which sessions go on. */
  sessions: Sessions
  apollo: ApolloServer<ContextOf<Deps, Loaders>>
  contextOf(request: RequestContext): ContextOf<Deps, Loaders>
  /** What it listens to: what all services do, and its own. */
  consumers: readonly Consumer<Tables & MessagingTables>[]
}

/** The migrations of a service's database: those of the tables that all have, and its own. */
export const withCommonMigrations = (own: Record<string, Migration>): Record<string, Migration> => ({
  ...messagingMigrations,
  ...idempotencyMigrations,
  ...moneyScaleMigrations,
  ...endedSessionsMigrations,
  ...erasedUsersMigrations,
  ...putOffMigrations,
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

/** What of a subgraph is there before it is built, and where its dead letters are. */
interface Known {
  name: string
  typeDefs: string
  letters: GroupLetters
}

export function assemble<Tables, Deps extends BaseDeps<Tables>, Loaders>(
  known: Known,
  {
    deps,
    resolvers,
    loaders,
    consumers = [],
    machinesMay,
    forget,
    sessions = { goOn: hasNotEnded(deps.db) },
  }: Subgraph<Tables, Deps, Loaders>,
  log: Logger,
  plugins: readonly ApolloServerPlugin<RequestContext>[] = [],
): Assembled<Tables, Deps, Loaders> {
  const executable = executableSchema(known.typeDefs, withHealth(resolvers, known))
  const guarded = guardSessions(guardMachines(guardScopes(executable), machinesMay), sessions)
  const schema = tellOutcomes(trailStaff(guarded))
  return {
    schema,
    sessions,
    apollo: apolloServer(schema, log, plugins),
    contextOf: (request) => ({ ...request, deps, loaders: loaders(request) }),
    consumers: [endedSessionsConsumer(), erasedUsersConsumer(forget), ...consumers],
  }
}
