import { Kind, type SelectionSetNode } from 'graphql'
import { joinFields, parseFieldSet } from './join-directives.ts'
import { fieldOf, namedType, type TypesWithFields } from './sdl-types.ts'

/** A field with `@requires`, or with arguments from contexts, in one subgraph. */
export interface ComputedField {
  type: string
  field: string
  /** As the value of `join__Graph`. */
  graph: string
  required: SelectionSetNode
  /** One more than the highest level of what it requires; what is not computed has none. */
  level: number
}

/** All fields of a supergraph that are computed from others, each with how long a chain it ends. */
export function computedFields(types: TypesWithFields): ComputedField[] {
  const found: ComputedField[] = []
  for (const [type, { fields }] of types) {
    for (const field of fields ?? []) {
      for (const { graph, requires, contextArguments } of joinFields(field)) {
        if (graph === undefined || !(requires || contextArguments?.length)) continue
        const required = parseFieldSet(requires ?? '__typename')
        found.push({ type, field: field.name.value, graph, required, level: 0 })
      }
    }
  }
  for (const field of found) levelOf(types, found, field)
  return found
}

function levelOf(types: TypesWithFields, all: readonly ComputedField[], computed: ComputedField): number {
  if (computed.level > 0) return computed.level
  // What requires itself ends here.
  computed.level = 1
  const inputs = selectedFields(types, computed.type, computed.required)
  const behind = all.filter((other) => inputs.has(`${other.type}.${other.field}`))
  computed.level = 1 + Math.max(0, ...behind.map((other) => levelOf(types, all, other)))
  return computed.level
}

/** Every `Type.field` that a selection asks for, of an interface's implementers too. */
export function selectedFields(types: TypesWithFields, type: string, selections: SelectionSetNode): Set<string> {
  const found = new Set<string>()
  const implementers = [...types.values()].filter((it) => it.interfaces?.some(({ name }) => name.value === type))
  const owners = [type, ...implementers.map(({ name }) => name.value)]
  for (const node of selections.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue
    if (node.kind === Kind.FIELD) for (const owner of owners) found.add(`${owner}.${node.name.value}`)
    const field = node.kind === Kind.FIELD ? fieldOf(types, type, node.name.value) : undefined
    const inner = node.kind === Kind.FIELD ? field && namedType(field.type) : (node.typeCondition?.name.value ?? type)
    if (!inner || !node.selectionSet) continue
    for (const name of selectedFields(types, inner, node.selectionSet)) found.add(name)
  }
  return found
}
