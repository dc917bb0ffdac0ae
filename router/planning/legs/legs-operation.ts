import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { operationOf } from '../plan-walk.ts'
import { fieldOf, namedType, type TypesWithFields } from '../supergraph/sdl-types.ts'
import type { LegsSupergraph } from './legs-supergraph.ts'

/** An operation cut where its legs end. */
export interface LegsOperation {
  /** The first leg. */
  document: DocumentNode
  /** By the response name of the marker where another leg goes on. */
  legs: ReadonlyMap<string, Leg>
}

/** What is asked of the things at the end of a leg, up to the ends of its own. */
export interface Leg {
  type: string
  selections: SelectionSetNode
}

/**
 * Cuts an operation, whose fragments are inline, at each field that leads to where a leg ends: such a field keeps a marker alone. A
 * selection that stands at several places is one leg.
 */
export function cutIntoLegs(
  document: DocumentNode,
  { ends, marker }: Pick<LegsSupergraph, 'ends' | 'marker'>,
  types: TypesWithFields,
  rootType: string,
): LegsOperation {
  const legs = new Map<string, Leg>()
  const markers = new Map<string, Map<SelectionSetNode, SelectionSetNode>>()
  const operation = operationOf(document)
  const selectionSet = cut(operation.selectionSet, rootType)
  return { document: ofOperation({ ...operation, selectionSet }), legs }

  function cut({ selections }: SelectionSetNode, type: string): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.map((node): SelectionNode => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return node
        if (node.kind === Kind.FIELD) return cutField(node, type)
        return { ...node, selectionSet: cut(node.selectionSet, node.typeCondition?.name.value ?? type) }
      }),
    }
  }

  function cutField(node: FieldNode, type: string): FieldNode {
    const definition = fieldOf(types, type, node.name.value)
    if (!node.selectionSet || !definition) return node
    const inner = namedType(definition.type)
    const selectionSet = ends.has(inner) ? markerOf(node.selectionSet, inner) : cut(node.selectionSet, inner)
    return { ...node, selectionSet }
  }

  function markerOf(selections: SelectionSetNode, type: string): SelectionSetNode {
    const ofType = markers.get(type) ?? new Map<SelectionSetNode, SelectionSetNode>()
    markers.set(type, ofType)
    const known = ofType.get(selections)
    if (known) return known
    const name = `${marker}${legs.size}`
    const marked = onlyField(marker, undefined, name)
    ofType.set(selections, marked)
    const leg: Leg = { type, selections }
    legs.set(name, leg)
    leg.selections = cut(selections, type)
    return marked
  }
}

/** A query for a leg that begins by a field of the root. It asks for the marker too, so that it has a fetch of its own. */
export function queryOfLeg(whole: DocumentNode, { selections }: Leg, start: string, marker: string): DocumentNode {
  const { name, variableDefinitions } = operationOf(whole)
  const marked = onlyField(marker)
  const inner = { ...marked, selections: [...marked.selections, ...selections.selections] }
  return ofOperation({
    kind: Kind.OPERATION_DEFINITION,
    operation: 'query' as OperationDefinitionNode['operation'],
    name,
    variableDefinitions,
    selectionSet: onlyField(start, inner),
  })
}

const ofOperation = (operation: OperationDefinitionNode): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [operation],
})

const onlyField = (name: string, selectionSet?: SelectionSetNode, alias?: string): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: [
    {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      alias: alias === undefined ? undefined : { kind: Kind.NAME, value: alias },
      selectionSet,
    },
  ],
})
