import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  ResponsePath,
  SubscriptionNode,
} from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** Every fetch of a plan with the path of what it is merged into; root fetches have an empty path. */
export function fetchesOf(plan: QueryPlan): { fetch: FetchNode; path: ResponsePath }[] {
  return plan.node ? walk(plan.node, []) : []
}

function walk(node: PlanNode | SubscriptionNode, path: ResponsePath): { fetch: FetchNode; path: ResponsePath }[] {
  switch (node.kind) {
    case 'Fetch':
      return [{ fetch: node, path }]
    case 'Flatten':
      return walk(node.node, [...path, ...node.path])
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => walk(child, path))
    case 'Subscription':
      return [...walk(node.primary, path), ...(node.rest ? walk(node.rest, path) : [])]
    case 'Defer':
      return [node.primary, ...node.deferred].flatMap((part) => (part.node ? walk(part.node, path) : []))
    default:
      // Conditions are folded, so that the planner has no reason to make these.
      throw new Error(`A plan holds a ${node.kind} node`)
  }
}

/** A plan with each of its fetches changed, or become several. */
export function mapFetches(plan: QueryPlan, change: (fetch: FetchNode) => PlanNode): QueryPlan {
  const map = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Fetch':
        return change(node)
      case 'Flatten':
        return { ...node, node: map(node.node) }
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(map) }
      case 'Defer':
        return { ...node, primary: mapPart(node.primary), deferred: node.deferred.map(mapPart) }
      default:
        return node
    }
  }
  const mapPart = <T extends { node?: PlanNode }>(part: T): T => (part.node ? { ...part, node: map(part.node) } : part)
  const { node } = plan
  if (node?.kind !== 'Subscription') return { ...plan, node: node && map(node) }
  return { ...plan, node: { ...node, rest: node.rest && map(node.rest) } }
}

/** What a fetch selects of each thing it is about: below `_entities`, or the root. */
export function fetchSelection(fetch: FetchNode): SelectionSetNode {
  const document = fetch.operationDocumentNode
  if (!document) throw new Error('The planner was not asked for documents')
  const operation = operationOf(document)
  return fetch.requires ? entitySelection(operation) : operation.selectionSet
}

/** What an entity fetch's operation selects below `_entities`. */
export function entitySelection({ selectionSet }: OperationDefinitionNode): SelectionSetNode {
  const entities = selectionSet.selections.find((node): node is FieldNode => node.kind === Kind.FIELD)
  if (!entities?.selectionSet) throw new Error('An entity fetch selects nothing')
  return entities.selectionSet
}

export function operationOf(document: DocumentNode) {
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) return definition
  throw new Error('A document holds no operation')
}

/** A document's fragments, by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((it) => [it.name.value, it]))
}

/** The fields at the top of a selection, through its inline fragments. */
export function topFields(selections: SelectionSetNode): FieldNode[] {
  return selections.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node]
    return node.kind === Kind.INLINE_FRAGMENT ? topFields(node.selectionSet) : []
  })
}

export const responseName = (field: FieldNode): string => (field.alias ?? field.name).value

/** The names that the planner's aliases stand for, by the rewrites of an answer. */
export function aliasedNames(rewrites: readonly FetchDataRewrite[]): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap((rewrite) => {
      const alias = rewrite.path.at(-1)
      return rewrite.kind === 'KeyRenamer' && alias !== undefined ? [[alias, rewrite.renameKeyTo] as const] : []
    }),
  )
}
