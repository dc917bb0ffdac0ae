import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql'
import { linkedDirective } from './directive-names.ts'
import { SupergraphError } from './supergraph.ts'

/** Somebody must be signed in; with `scopes`, hold all of one of these sets. */
export interface Requirement {
  scopes: readonly (readonly string[])[] | null
}

export interface AuthDirectives {
  none: boolean
  ofType(type: string): readonly Requirement[]
  ofField(type: string, field: string): readonly Requirement[]
}

/**
 * Reads every `@authenticated` and `@requiresScopes` of a supergraph once.
 *
 * @throws SupergraphError when it uses `@policy`, which nothing here could decide: serving it would open what it guards
 */
export function readAuthDirectives(schema: GraphQLSchema): AuthDirectives {
  const authenticated = linkedDirective(schema, 'authenticated', 'authenticated')
  const requiresScopes = linkedDirective(schema, 'requiresScopes', 'requiresScopes')
  const policy = linkedDirective(schema, 'policy', 'policy')
  const found = new Map<string, readonly Requirement[]>()
  const faults: string[] = []

  const note = (key: string, directives: readonly ConstDirectiveNode[] = []) => {
    const requirements: Requirement[] = []
    for (const { name, arguments: args } of directives) {
      if (name.value === policy) faults.push(`${key} is guarded by @policy, which this router cannot enforce`)
      if (name.value === authenticated) requirements.push({ scopes: null })
      if (name.value !== requiresScopes) continue
      const scopes = args?.find((it) => it.name.value === 'scopes')
      requirements.push({ scopes: scopes ? toScopes(valueFromASTUntyped(scopes.value)) : [] })
    }
    if (requirements.length > 0) found.set(key, requirements)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    note(
      type.name,
      [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []),
    )
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field.astNode?.directives)
  }
  if (faults.length > 0) throw new SupergraphError(faults)
  return {
    none: found.size === 0,
    ofType: (type) => found.get(type) ?? [],
    ofField: (type, field) => found.get(`${type}.${field}`) ?? [],
  }
}

/** `[["a", "b"], ["c"]]`; a single value stands for a list of it, as GraphQL's input coercion has it. */
function toScopes(value: unknown): string[][] {
  const listed = (item: unknown): unknown[] => (Array.isArray(item) ? item : [item])
  return listed(value).map((all) => listed(all).map(String))
}
