import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql'
import { linkedDirective } from './directive-names.ts'

/** Somebody must be signed in; with `scopes` or `policies`, hold all of one of these sets. */
export interface Requirement {
  kind: 'signed in' | 'scopes' | 'policies'
  anyOf: readonly (readonly string[])[]
}

export interface AuthDirectives {
  none: boolean
  ofType(type: string): readonly Requirement[]
  ofField(type: string, field: string): readonly Requirement[]
}

/** Reads every `@authenticated`, `@requiresScopes` and `@policy` of a supergraph once. */
export function readAuthDirectives(schema: GraphQLSchema): AuthDirectives {
  const authenticated = linkedDirective(schema, 'authenticated', 'authenticated')
  const requiresScopes = linkedDirective(schema, 'requiresScopes', 'requiresScopes')
  const policy = linkedDirective(schema, 'policy', 'policy')
  const found = new Map<string, readonly Requirement[]>()

  const note = (key: string, directives: readonly ConstDirectiveNode[] = []) => {
    const requirements: Requirement[] = []
    for (const { name, arguments: args } of directives) {
      if (name.value === authenticated) requirements.push({ kind: 'signed in', anyOf: [] })
      if (name.value === requiresScopes) requirements.push({ kind: 'scopes', anyOf: setsIn(args, 'scopes') })
      if (name.value === policy) requirements.push({ kind: 'policies', anyOf: setsIn(args, 'policies') })
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
  return {
    none: found.size === 0,
    ofType: (type) => found.get(type) ?? [],
    ofField: (type, field) => found.get(`${type}.${field}`) ?? [],
  }
}

/** `[["a", "b"], ["c"]]`; a single value stands for a list of it, as GraphQL's input coercion has it. */
function setsIn(args: ConstDirectiveNode['arguments'], name: string): string[][] {
  const sets = args?.find((it) => it.name.value === name)
  if (!sets) return []
  const listed = (item: unknown): unknown[] => (Array.isArray(item) ? item : [item])
  return listed(valueFromASTUntyped(sets.value)).map((all) => listed(all).map(String))
}
