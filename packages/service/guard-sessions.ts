import type { Principal } from '@micromart/auth'
import type { GraphQLField, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { RequestContext } from './context.ts'
import { unauthenticated } from './errors.ts'

/** How a service knows whether the session of a token goes on. */
export interface Sessions {
  goOn(principal: Principal): Promise<boolean>
  /** Mutations that whoever's session has ended may use all the same. */
  endedMay?: readonly string[]
}

/**
 * Has every root field that changes something for a signed-in caller, that is for staff alone, or that tells of what
 * happens from then on, ask whether the caller's session goes on; it answers UNAUTHENTICATED else. The schema says which
 * fields those are, so that none can be forgotten.
 */
export function guardSessions(schema: GraphQLSchema, { goOn, endedMay = [] }: Sessions): GraphQLSchema {
  const live =
    (resolve: GraphQLFieldResolver<unknown, RequestContext>): GraphQLFieldResolver<unknown, RequestContext> =>
    async (parent, args, context, info) => {
      if (context.principal && !(await goOn(context.principal))) throw unauthenticated()
      return resolve(parent, args, context, info)
    }
  const guard = (type: GraphQLObjectType | null | undefined, ...directives: string[]) => {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (!hasOneOf(field, directives) || endedMay.includes(field.name)) continue
      if (field.subscribe) field.subscribe = live(field.subscribe)
      else if (field.resolve) field.resolve = live(field.resolve)
    }
  }
  guard(schema.getQueryType(), 'requiresScopes')
  guard(schema.getMutationType(), 'authenticated', 'requiresScopes')
  guard(schema.getSubscriptionType(), 'authenticated', 'requiresScopes')
  return schema
}

const hasOneOf = ({ astNode }: GraphQLField<unknown, unknown>, directives: readonly string[]) =>
  astNode?.directives?.some(({ name }) => directives.includes(name.value)) ?? false
