import type { Principal } from '@micromart/auth'
import { type GraphQLField, type GraphQLSchema, isObjectType, valueFromASTUntyped } from 'graphql'
import { forbidden } from '../graphql/errors.ts'
import { checkFirst } from './check-first.ts'
import { requirePrincipal } from './guards.ts'

/**
 * Has every field that `@requiresScopes` is on refuse whoever does not hold all of one of its sets: a guest with
 * UNAUTHENTICATED, anybody else with FORBIDDEN. The router has checked before; a subgraph takes nobody's word for it.
 */
export function guardScopes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const sets = requiredScopes(field)
      if (!sets) continue
      checkFirst(field, (context) => {
        if (!holdsOneOf(sets, requirePrincipal(context))) throw forbidden()
      })
    }
  }
  return schema
}

/** The sets of scopes of which a field asks for one; null where it asks for none. */
export function requiredScopes({ astNode }: GraphQLField<unknown, unknown>): string[][] | null {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'requiresScopes')
  const scopes = directive?.arguments?.find(({ name }) => name.value === 'scopes')
  return scopes ? (valueFromASTUntyped(scopes.value) as string[][]) : null
}

const holdsOneOf = (sets: readonly string[][], { scopes }: Principal) =>
  sets.some((set) => set.every((scope) => scopes.includes(scope)))
