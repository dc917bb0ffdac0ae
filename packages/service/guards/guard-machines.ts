import type { GraphQLSchema } from 'graphql'
import { forbidden } from '../graphql/errors.ts'
import { checkFirst } from './check-first.ts'
import { requiredScopes } from './guard-scopes.ts'

/**
 * Has every mutation and subscription that names no scopes answer FORBIDDEN to machines: it is about the caller's own
 * account, cart or news, and a key must have none. So one that is added is closed to them.
 * @param machinesMay those that are open to them all the same, since their resolvers ask for a scope by whose thing it is.
 */
export function guardMachines(schema: GraphQLSchema, machinesMay: readonly string[] = []): GraphQLSchema {
  for (const type of [schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (requiredScopes(field) || machinesMay.includes(field.name)) continue
      checkFirst(field, ({ principal }) => {
        if (principal?.role === 'MACHINE') throw forbidden()
      })
    }
  }
  return schema
}
