import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf, operationOf } from '../plan-walk.ts'
import type { SubgraphChoices, Subgraphs } from '../supergraph/subgraph-choices.ts'
import { typename } from './canonical-operation.ts'

/** Where fields are asked for. */
interface Place {
  type: GraphQLCompositeType
  /** Where things at this place are found. */
  graphs: Subgraphs
  /** The planner looks at its types one by one, since where they are found they are not known as this one. */
  apart: boolean
}

/** A selection in two parts: what stays, and what is asked of each type that a thing may have. */
interface Parts {
  kept: SelectionNode[]
  /** By the type's name. */
  ofTypes: Map<string, SelectionNode[]>
}

/**
 * Writes out, type by type, what is asked of an interface where the planner has choices for each of its implementers.
 * As one selection it holds every combination of them in memory: for 26 implementers with two subgraphs each these are
 * 2^26. Of selections that stand apart each has its own few. A selection that many types share is one object.
 */
export function withTypesApart(document: DocumentNode, schema: GraphQLSchema, choices: SubgraphChoices): DocumentNode {
  const operation = operationOf(document)
  const fragments = fragmentsOf(document)
  const root = schema.getRootType(operation.operation)
  if (!root) return document

  function rewritten(selections: SelectionSetNode, place: Place): SelectionSetNode {
    const { kept, ofTypes } = parts(selections, place)
    const apart = [...ofTypes].map(
      ([name, nodes]): SelectionNode => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
        selectionSet: selectionSetOf(nodes),
      }),
    )
    return selectionSetOf(kept.length + apart.length > 0 ? [...kept, ...apart] : [typename])
  }

  function parts(selections: SelectionSetNode, place: Place): Parts {
    const all: Parts = { kept: [], ofTypes: new Map() }
    for (const node of selections.selections) {
      if (node.kind === Kind.FIELD) addField(all, node, place)
      else addFragment(all, node, place)
    }
    return all
  }

  function addField(all: Parts, node: FieldNode, { type, graphs, apart }: Place): void {
    const field = isUnionType(type) ? undefined : type.getFields()[node.name.value]
    const inner = field && getNamedType(field.type)
    const whole =
      node.selectionSet && isCompositeType(inner)
        ? {
            ...node,
            selectionSet: rewritten(node.selectionSet, {
              type: inner,
              graphs: choices.answering(type.name, node.name.value),
              apart: false,
            }),
          }
        : node
    if (!isAbstractType(type) || !choices.multiply(type.name, node.name.value, graphs, apart)) all.kept.push(whole)
    else for (const { name } of schema.getPossibleTypes(type)) addOfType(all, name, whole)
  }

  function addFragment(all: Parts, node: Exclude<SelectionNode, FieldNode>, place: Place): void {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
    const type = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : place.type
    if (!fragment || !isCompositeType(type)) return
    const inner = placeWithin(place, type)
    const { typeCondition } = fragment
    const keep = (selectionSet: SelectionSetNode) =>
      all.kept.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, directives: node.directives, selectionSet })
    // A fragment's directives are about all that is in it.
    if (node.directives?.length) return void keep(rewritten(fragment.selectionSet, inner))
    const { kept, ofTypes } = parts(fragment.selectionSet, inner)
    if (kept.length > 0) keep(selectionSetOf(kept))
    for (const [name, nodes] of ofTypes) {
      if (isPossible(place.type, name)) for (const one of nodes) addOfType(all, name, one)
    }
  }

  function placeWithin(place: Place, type: GraphQLCompositeType): Place {
    if (isObjectType(type)) return { ...place, type, apart: false }
    if (isObjectType(place.type)) return place
    return { ...place, type, apart: place.apart || choices.isStrangeTo(place.graphs, type.name) }
  }

  const isPossible = (type: GraphQLCompositeType, name: string) =>
    isAbstractType(type) ? schema.getPossibleTypes(type).some((it) => it.name === name) : type.name === name

  const selectionSet = rewritten(operation.selectionSet, { type: root, graphs: new Set(), apart: false })
  return { ...document, definitions: [{ ...operation, selectionSet }] }
}

const selectionSetOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
})

function addOfType({ ofTypes }: Parts, type: string, node: SelectionNode): void {
  const nodes = ofTypes.get(type)
  if (nodes) nodes.push(node)
  else ofTypes.set(type, [node])
}
