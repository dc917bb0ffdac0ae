import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'
import { fetchesOf, fetchSelection, fragmentsOf, operationOf, responseName, topFields } from './plan-walk.ts'

/**
 * Whether a plan does several mutations in one fetch and asks about their results when all are done. What is said of the
 * first must not show what the second did: GraphQL runs them one after the other, each to its end.
 */
export function mixesMutations(plan: QueryPlan): boolean {
  const fetches = fetchesOf(plan).map(({ fetch }) => fetch)
  const isMixed = fetches.some(
    (fetch) => fetch.operationKind === 'mutation' && topFields(fetchSelection(fetch)).length > 1,
  )
  return isMixed && fetches.some(({ requires }) => requires !== undefined)
}

export function inSequence(plans: readonly QueryPlan[]): QueryPlan {
  const nodes = plans.flatMap(({ node }) => (node && node.kind !== 'Subscription' ? [node] : []))
  return { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }
}

/** The operation with one of its root fields alone, by its response name. */
export function withOneRootField(document: DocumentNode, name: string): DocumentNode {
  const operation = operationOf(document)
  const fragments = fragmentsOf(document)
  const only = (selections: SelectionSetNode): SelectionNode[] =>
    selections.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return responseName(node) === name ? [node] : []
      if (node.kind === Kind.INLINE_FRAGMENT) return only(node.selectionSet)
      const fragment = fragments.get(node.name.value)
      return fragment ? only(fragment.selectionSet) : []
    })
  const alone = { ...operation, selectionSet: { ...operation.selectionSet, selections: only(operation.selectionSet) } }
  return { ...document, definitions: [alone, ...fragments.values()] }
}
