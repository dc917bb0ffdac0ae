import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { graphNames, joinFields, joinTypes, parseFieldSet } from './join-directives.ts'
import { hasFields } from './sdl-types.ts'

/** What subgraphs need before they can answer a field (`@requires`), read from the supergraph. */
export interface Requirements {
  /** The required selection of a field in a subgraph, by the subgraph's name; undefined when it needs nothing. */
  of(subgraph: string, type: string, field: string): SelectionSetNode | undefined
  /** The top-level fields of each key of a type in a subgraph. */
  keysOf(subgraph: string, type: string): readonly (readonly string[])[]
  /** Whether a subgraph only declares a field, which it may be asked for where it `@provides` it. */
  isExternal(subgraph: string, type: string, field: string): boolean
  /** The label that a subgraph's turn at a field hangs on, and whether it must hold; undefined when nothing decides. */
  turnOf(subgraph: string, type: string, field: string): Turn | undefined
  /** What a subgraph `@provides` of what a field leads to; undefined when nothing. */
  providedBy(subgraph: string, type: string, field: string): SelectionSetNode | undefined
}

/** When a subgraph is asked for a field that moves between two, by progressive `@override`. */
export interface Turn {
  label: string
  holds: boolean
}

export function readRequirements(document: DocumentNode): Requirements {
  const graphs = graphNames(document)
  const required = new Map<string, SelectionSetNode>()
  const provided = new Map<string, SelectionSetNode>()
  const external = new Set<string>()
  const turns = new Map<string, Turn>()
  const keys = new Map<string, (readonly string[])[]>()
  for (const definition of document.definitions) {
    if (!hasFields(definition)) continue
    for (const { graph, key } of joinTypes(definition)) {
      const place = `${graphs.get(graph ?? '')} ${definition.name.value}`
      if (key) keys.set(place, [...(keys.get(place) ?? []), topLevelFields(parseFieldSet(key))])
    }
    for (const field of definition.fields ?? []) {
      for (const { graph, requires, provides, external: isExternal, override, overrideLabel: label } of joinFields(
        field,
      )) {
        const subgraph = graphs.get(graph ?? '')
        if (subgraph === undefined) continue
        const coordinate = `${definition.name.value}.${field.name.value}`
        const place = `${subgraph} ${coordinate}`
        if (label !== undefined && override !== undefined) {
          turns.set(place, { label, holds: true })
          turns.set(`${override} ${coordinate}`, { label, holds: false })
        }
        if (requires) required.set(place, parseFieldSet(requires))
        if (isExternal) external.add(place)
        if (provides) provided.set(place, parseFieldSet(provides))
      }
    }
  }
  return {
    of: (subgraph, type, field) => required.get(`${subgraph} ${type}.${field}`),
    keysOf: (subgraph, type) => keys.get(`${subgraph} ${type}`) ?? [],
    isExternal: (subgraph, type, field) => external.has(`${subgraph} ${type}.${field}`),
    turnOf: (subgraph, type, field) => turns.get(`${subgraph} ${type}.${field}`),
    providedBy: (subgraph, type, field) => provided.get(`${subgraph} ${type}.${field}`),
  }
}

/** The fields of a required selection's top level, through its type conditions. */
export function topLevelFields(selections: SelectionSetNode): string[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    return selection.kind === Kind.INLINE_FRAGMENT ? topLevelFields(selection.selectionSet) : []
  })
}
