import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql'

interface EntityType {
  keys: readonly ConstDirectiveNode[]
  fields: ReadonlyMap<string, FieldDefinitionNode>
}

/**
 * Types of one subgraph that have a field with `@requires` and no key to come back by: none that is resolvable and free of
 * `@external` fields. Composition lets them pass, and the query planner then sends representations that the subgraph cannot
 * resolve.
 * @returns names of types.
 */
export function requiresWithoutKey(subgraph: DocumentNode): string[] {
  const types = entityTypes(subgraph)
  return [...types]
    .filter(([, type]) => hasRequires(type) && !type.keys.some((key) => usable(key, type, types)))
    .map(([name]) => name)
}

function entityTypes(subgraph: DocumentNode): Map<string, EntityType> {
  const types = new Map<string, EntityType>()
  for (const node of subgraph.definitions) {
    if (
      node.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      node.kind !== Kind.OBJECT_TYPE_EXTENSION &&
      node.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
      node.kind !== Kind.INTERFACE_TYPE_EXTENSION
    ) {
      continue
    }
    const known = types.get(node.name.value)
    types.set(node.name.value, {
      keys: [...(known?.keys ?? []), ...directives(node.directives, 'key')],
      fields: new Map([
        ...(known?.fields ?? []),
        ...(node.fields ?? []).map((field) => [field.name.value, field] as const),
      ]),
    })
  }
  return types
}

const hasRequires = (type: EntityType) =>
  [...type.fields.values()].some((field) => directives(field.directives, 'requires').length > 0)

function usable(key: ConstDirectiveNode, type: EntityType, types: ReadonlyMap<string, EntityType>): boolean {
  const resolvable = argument(key, 'resolvable')
  if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) return false
  const fields = argument(key, 'fields')
  if (fields?.kind !== Kind.STRING) return false
  const [operation] = parse(`{ ${fields.value} }`).definitions
  return operation?.kind === Kind.OPERATION_DEFINITION && free(operation.selectionSet, type, types)
}

/** Whether no field of a selection is another subgraph's. */
function free(selections: SelectionSetNode, type: EntityType, types: ReadonlyMap<string, EntityType>): boolean {
  return selections.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true
    const field = type.fields.get(selection.name.value)
    if (!field || directives(field.directives, 'external').length > 0) return false
    const nested = types.get(namedType(field.type))
    return !selection.selectionSet || !nested || free(selection.selectionSet, nested, types)
  })
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type))

const directives = (all: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (all ?? []).filter((directive) => directive.name.value === name)

const argument = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((given) => given.name.value === name)?.value
