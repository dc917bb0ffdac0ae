import type { Principal } from '@micromart/auth'
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { checkFirst } from './check-first.ts'
import { unauthenticated } from './errors.ts'
import { requiredScopes } from './guard-scopes.ts'

/** How a service knows whether the session of a token goes on. */
export interface Sessions {
  goOn(principal: Principal): Promise<boolean>
  /** Mutations that whoever's session has ended may use all the same. */
  endedMay?: readonly string[]
}

/**
 * Has every root field that changes something, that is for staff alone, or that tells of what happens from then on, ask
 * whether the session of a signed-in caller goes on; it answers UNAUTHENTICATED else. Also what a guest may do: it would be
 * done in the name of whoever the session was. The schema says which fields those are, so that none can be forgotten.
 */
export function guardSessions(schema: GraphQLSchema, { goOn, endedMay = [] }: Sessions): GraphQLSchema {
  const guard = (type: GraphQLObjectType | null | undefined, guarded: (field: Field) => boolean) => {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (!guarded(field) || endedMay.includes(field.name)) continue
      checkFirst(field, async ({ principal }) => {
        if (principal && !(await goOn(principal))) throw unauthenticated()
      })
    }
  }
  guard(schema.getQueryType(), isForStaff)
  guard(schema.getMutationType(), () => true)
  guard(schema.getSubscriptionType(), () => true)
  return schema
}

type Field = GraphQLField<unknown, unknown>

const isForStaff = (field: Field) => requiredScopes(field) !== null
