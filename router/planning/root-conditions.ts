import type { FetchNode, QueryPlan } from '@apollo/query-planner'
import { Kind, print, type SelectionNode, type SelectionSetNode, stripIgnoredCharacters } from 'graphql'
import { fetchSelection, mapFetches } from './plan-walk.ts'

/**
 * What is deferred at the root, and what is asked there from within a value, the planner asks for on the root's type, by the
 * supergraph's name for it. A subgraph may know it by another, and needs none.
 */
export const withoutRootConditions = (plan: QueryPlan): QueryPlan =>
  mapFetches(plan, (fetch) => (fetch.requires ? fetch : unconditioned(fetch)))

function unconditioned(fetch: FetchNode): FetchNode {
  const top = fetchSelection(fetch)
  const document = fetch.operationDocumentNode
  if (!document || top.selections.every(({ kind }) => kind === Kind.FIELD)) return fetch
  const flat: SelectionSetNode = { ...top, selections: top.selections.flatMap(flattened) }
  const definitions = document.definitions.map((it) =>
    it.kind === Kind.OPERATION_DEFINITION ? { ...it, selectionSet: flat } : it,
  )
  const operationDocumentNode = { ...document, definitions }
  return { ...fetch, operationDocumentNode, operation: stripIgnoredCharacters(print(operationDocumentNode)) }
}

/** At the root every condition is met. */
const flattened = (node: SelectionNode): readonly SelectionNode[] =>
  node.kind === Kind.INLINE_FRAGMENT && !node.directives?.length
    ? node.selectionSet.selections.flatMap(flattened)
    : [node]
