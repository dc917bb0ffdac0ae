import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { directiveArguments, graphNames, joinFields, parseFieldSet } from './join-directives.ts'

/** What subgraphs need before they can answer a field (`@requires`), read from the supergraph. */
export interface Requirements {
  /** The required selection of a field in a subgraph, by the subgraph's name; undefined when it needs nothing. */
  of(subgraph: string, type: string, field: string): SelectionSetNode | undefined
  /** The top-level fields of every key of a type in a subgraph. */
  keysOf(subgraph: string, type: string): ReadonlySet<string>
  /** Whether the subgraph `@provides` a field of that name anywhere. */
  provides(subgraph: string, field: string): boolean
}

export function readRequirements(document: DocumentNode): Requirements {
  const graphs = graphNames(document)
  const required = new Map<string, SelectionSetNode>()
  const provided = new Set<string>()
  const keys = new Map<string, Set<string>>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'join__type') continue
      const { graph, key } = directiveArguments(directive)
      const place = `${graphs.get(String(graph))} ${definition.name.value}`
      const known = keys.get(place) ?? new Set<string>()
      keys.set(place, known)
      for (const name of typeof key === 'string' ? topLevelFields(parseFieldSet(key)) : []) known.add(name)
    }
    for (const field of definition.fields ?? []) {
      for (const { graph, requires, provides } of joinFields(field)) {
        const subgraph = graphs.get(graph ?? '')
        if (subgraph === undefined) continue
        if (requires) required.set(`${subgraph} ${definition.name.value}.${field.name.value}`, parseFieldSet(requires))
        for (const name of provides ? fieldNames(parseFieldSet(provides)) : []) provided.add(`${subgraph} ${name}`)
      }
    }
  }
  return {
    of: (subgraph, type, field) => required.get(`${subgraph} ${type}.${field}`),
    keysOf: (subgraph, type) => keys.get(`${subgraph} ${type}`) ?? new Set(),
    provides: (subgraph, field) => provided.has(`${subgraph} ${field}`),
  }
}

function fieldNames(selections: SelectionSetNode): string[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []
    const below = selection.selectionSet ? fieldNames(selection.selectionSet) : []
    return selection.kind === Kind.FIELD ? [selection.name.value, ...below] : below
  })
}

/** The fields of a required selection's top level, through its type conditions. */
export function topLevelFields(selections: SelectionSetNode): string[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    return selection.kind === Kind.INLINE_FRAGMENT ? topLevelFields(selection.selectionSet) : []
  })
}
