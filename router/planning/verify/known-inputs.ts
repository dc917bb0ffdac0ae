import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'
import { meetsCondition } from '../../supergraph/type-conditions.ts'
import { fieldType, possibleTypes } from '../../supergraph/type-lookup.ts'

/** A value that a subgraph has when it answers, for things of a type: it was sent, or is provided where it stands. */
export interface Known {
  /** The type that it is known of; undefined for whatever is there. */
  on: string | undefined
  field: string
  below: readonly Known[]
}

/** What a fetch's `requires` or a `@provides` makes known. */
export function knownOf(nodes: readonly (QueryPlanSelectionNode | SelectionNode)[], on?: string): Known[] {
  return nodes.flatMap((node): Known[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return []
    const below = 'selections' in node ? node.selections : 'selectionSet' in node ? node.selectionSet?.selections : []
    if (node.kind === 'Field') {
      const name = typeof node.name === 'string' ? node.name : node.name.value
      return [{ on, field: name, below: knownOf(below ?? []) }]
    }
    const condition = typeof node.typeCondition === 'object' ? node.typeCondition.name.value : node.typeCondition
    return knownOf(below ?? [], condition ?? on)
  })
}

/** What is known of things of one type. */
export const knownAbout = (schema: GraphQLSchema, known: readonly Known[], type: string): Known[] =>
  known.filter(({ on }) => on === undefined || meetsCondition(schema, type, on))

/**
 * Finds the first field of a required selection that is not known of a thing of type `type`.
 *
 * @param realName what a subgraph calls a field that the planner knows by a name of our making
 */
export function missingIn(
  schema: GraphQLSchema,
  required: SelectionSetNode,
  known: readonly Known[],
  type: string,
  realName: (name: string) => string,
): string | undefined {
  const about = knownAbout(schema, known, type)
  for (const node of required.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value
      if (condition !== undefined && !meetsCondition(schema, type, condition)) continue
      const missing = missingIn(schema, node.selectionSet, known, type, realName)
      if (missing) return missing
      continue
    }
    const name = node.name.value
    const found = about.filter(({ field }) => field === name)
    if (found.length === 0 && name !== '__typename') return name
    if (!node.selectionSet) continue
    const below = found.flatMap((one) => one.below)
    for (const inner of possibleTypes(schema, fieldType(schema, type, realName(name)))) {
      const missing = missingIn(schema, node.selectionSet, below, inner, realName)
      if (missing) return `${name}.${missing}`
    }
  }
  return undefined
}
