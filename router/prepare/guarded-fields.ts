import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type AuthDirectives, type Requirement, readAuthDirectives } from '../supergraph/auth-directives.ts'

/** A field of a document that is not for everybody. */
export interface GuardedField {
  node: FieldNode
  requirements: readonly Requirement[]
}

/** Finds the guarded fields of a document, once for all who will send it. */
export type FindGuarded = (document: DocumentNode) => readonly GuardedField[]

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy` of a supergraph
 * (https://specs.apollo.dev/authenticated/v0.1, https://specs.apollo.dev/requiresScopes/v0.1,
 * https://specs.apollo.dev/policy/v0.1). A field is guarded by its own directives, by those of the type it is on and by
 * those of the type it leads to. On an interface it is guarded by those of every type that the interface can be, since
 * the router cannot know which it will be.
 *
 * @param full with every directive
 * @param api what documents are written against
 */
export function guard(full: GraphQLSchema, api: GraphQLSchema): FindGuarded {
  const directives = readAuthDirectives(full)
  if (directives.none) return () => []
  const known = new Map<string, readonly Requirement[]>()
  const requirementsOf = (type: string, field: string) => {
    const key = `${type}.${field}`
    const found = known.get(key) ?? collect(full, directives, type, field)
    known.set(key, found)
    return found
  }
  return (document) => {
    const guarded: GuardedField[] = []
    const types = new TypeInfo(api)
    visit(
      document,
      visitWithTypeInfo(types, {
        Field(node) {
          const parent = types.getParentType()
          if (!parent || node.name.value.startsWith('__')) return
          const requirements = requirementsOf(parent.name, node.name.value)
          if (requirements.length > 0) guarded.push({ node, requirements })
        },
      }),
    )
    return guarded
  }
}

function collect(
  full: GraphQLSchema,
  directives: AuthDirectives,
  typeName: string,
  fieldName: string,
): readonly Requirement[] {
  const type = full.getType(typeName)
  const concrete = isAbstractType(type) ? full.getPossibleTypes(type) : []
  const found: Requirement[] = []
  for (const owner of type ? [type, ...concrete] : []) {
    found.push(...directives.ofType(owner.name))
    if (!isObjectType(owner) && !isInterfaceType(owner)) continue
    const field = owner.getFields()[fieldName]
    if (!field) continue
    found.push(...directives.ofField(owner.name, fieldName))
    found.push(...directives.ofType(getNamedType(field.type).name))
  }
  return [...new Set(found)]
}
