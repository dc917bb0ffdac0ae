import type { GroupLetters } from '@micromart/messaging'
import { processIdentity } from '@micromart/telemetry'
import type { ResolverMap } from '../graphql/graphql.ts'
import type { RequestContext } from '../http/context.ts'
import type { BaseDeps } from '../subgraph.ts'
import { lettersPage, mendLetters } from './dead-letters.ts'
import { outboxHealth, putOffHealth } from './health-store.ts'

interface HealthParts {
  /** The service's, by which its fields and its consumer group are called. */
  name: string
  typeDefs: string
  letters: GroupLetters
}

type Context = RequestContext & { deps: BaseDeps<unknown> }

/** Fields by which a service tells of itself, as its schema has them: `ordersHealth` and so on. */
const healthFields = (name: string) => {
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return {
    health: `${name}Health`,
    letters: `${name}DeadLetters`,
    redrive: `redrive${named}DeadLetters`,
    discard: `discard${named}DeadLetters`,
  }
}

/**
 * A subgraph's resolvers with those of its health: its outbox, what its workers have put off, and its dead letters. A schema without
 * these fields, as tests' small ones are, is let be; `npm run check` refuses a subgraph that has none.
 */
export function withHealth(resolvers: ResolverMap, { name, typeDefs, letters }: HealthParts): ResolverMap {
  const fields = healthFields(name)
  if (!new RegExp(`\\b${fields.health}\\b`).test(typeDefs)) return resolvers
  const { Query, Mutation } = resolvers as Record<string, object | undefined>
  return {
    ...resolvers,
    Query: {
      ...Query,
      [fields.health]: () => ({ service: name, version: processIdentity(name).version }),
      [fields.letters]: (_parent: unknown, args: { first?: number; after?: string }) => lettersPage(letters, args),
    },
    Mutation: {
      ...Mutation,
      [fields.redrive]: (_parent: unknown, { ids }: { ids?: string[] | null }, context: Context) =>
        mendLetters(context, { what: 'redriven', ids: ids ?? null, carryOut: () => letters.redrive(ids ?? null) }),
      [fields.discard]: (_parent: unknown, { ids }: { ids: string[] }, context: Context) =>
        mendLetters(context, { what: 'discarded', ids, carryOut: () => letters.discard(ids) }),
    },
    ServiceHealth: {
      outbox: (_parent: unknown, _args: unknown, { deps }: Context) => outboxHealth(deps.db),
      putOff: (_parent: unknown, _args: unknown, { deps }: Context) => putOffHealth(deps.db),
    },
  }
}
