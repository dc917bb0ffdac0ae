import type { Principal } from '@micromart/auth'
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { unauthenticated } from '../graphql/errors.ts'
import { checkFirst } from './check-first.ts'
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
 * done in the name of whoever the session was. Of a machine whatever it reads asks too: a key is revoked since it is in wrong
 * hands. The schema says which fields those are, so that none can be forgotten. What siblings alone may do (`@inaccessible`) is done by
 * one that has asked this before, and is the shop's doing: a cart is emptied of what was ordered although its session ends meanwhile.
 */
export function guardSessions(schema: GraphQLSchema, { goOn, endedMay = [] }: Sessions): GraphQLSchema {
  async function hold(principal: Principal): Promise<void> {
    if (!(await goOn(principal))) throw unauthenticated()
  }
  const guard = (type: GraphQLObjectType | null | undefined, askedOf: (field: Field) => (of: Principal) => boolean) => {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (endedMay.includes(field.name)) continue
      const isAsked = askedOf(field)
      checkFirst(field, ({ principal }) => (principal && isAsked(principal) ? hold(principal) : undefined))
    }
  }
  guard(schema.getQueryType(), (field) => (requiredScopes(field) ? everybody : machines))
  guard(schema.getMutationType(), (field) => (isForSiblings(field) ? nobody : everybody))
  guard(schema.getSubscriptionType(), () => everybody)
  return schema
}

type Field = GraphQLField<unknown, unknown>

const isForSiblings = ({ astNode }: Field) =>
  astNode?.directives?.some(({ name }) => name.value === 'inaccessible') ?? false
const everybody = () => true
const nobody = () => false
const machines = ({ role }: Principal) => role === 'MACHINE'
