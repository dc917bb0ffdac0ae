import {
  type DeferNode,
  type FetchNode,
  type PlanNode,
  prettyFormatQueryPlan,
  type QueryPlan,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner'
import type { OperationTypeNode } from 'graphql'
import type {
  DeferredBlock,
  ExecutableFetch,
  ExecutableNode,
  ExecutablePlan,
} from '../prepare/executable/executable.ts'
import type { RequiredSelection } from '../prepare/executable/requires.ts'

/** What a client asks of plans: that one comes along with the answer, or in its place. */
export type AskedPlan = 'beside' | 'only' | null

/** Reads a request's `apollo-expose-query-plan`, by which Apollo's Sandbox and Explorer ask for plans. */
export const askedPlan = (header: unknown): AskedPlan =>
  header === 'true' ? 'beside' : header === 'dry-run' ? 'only' : null

/** A plan as it is run, in the form in which Apollo's router shows its own: for tools, and for people. */
export function planExtension(plan: ExecutablePlan): { apolloQueryPlan: { object: QueryPlan; text: string } } {
  const object = shown(plan)
  return { apolloQueryPlan: { object, text: prettyFormatQueryPlan(object) } }
}

function shown({ primary, rest, blocks }: ExecutablePlan): QueryPlan {
  const node = rest && shownNode(rest.node)
  if (primary) return { kind: 'QueryPlan', node: { kind: 'Subscription', primary: shownFetch(primary), rest: node } }
  return { kind: 'QueryPlan', node: withDeferred(node, blocks, undefined) }
}

/** With what is deferred within a part, if anything is. */
function withDeferred(
  node: PlanNode | undefined,
  blocks: readonly DeferredBlock[],
  within: string | undefined,
): PlanNode | undefined {
  const deferred = blocks.filter(({ parent }) => parent === within)
  if (deferred.length === 0) return node
  return { kind: 'Defer', primary: { node }, deferred: deferred.map((block) => shownBlock(block, blocks)) }
}

function shownBlock({ id, after, path, part }: DeferredBlock, blocks: readonly DeferredBlock[]): Deferred {
  return {
    depends: after.map((fetch) => ({ id: fetch })),
    queryPath: [...path],
    node: withDeferred(part && shownNode(part.node), blocks, id),
  }
}

type Deferred = DeferNode['deferred'][number]

function shownNode(node: ExecutableNode): PlanNode {
  if (node.kind !== 'fetch') {
    return { kind: node.kind === 'sequence' ? 'Sequence' : 'Parallel', nodes: node.nodes.map(shownNode) }
  }
  const fetch = shownFetch(node.fetch)
  return node.path.length === 0 ? fetch : { kind: 'Flatten', path: [...node.path], node: fetch }
}

function shownFetch({ id, request, requires, variables }: ExecutableFetch): FetchNode {
  return {
    kind: 'Fetch',
    serviceName: request.subgraph,
    ...(id === undefined ? {} : { id }),
    ...(requires ? { requires: requires.map(shownRequired) } : {}),
    variableUsages: variables.map(([name]) => name),
    operation: request.query,
    operationName: request.operationName,
    operationKind: request.kind as OperationTypeNode,
  }
}

function shownRequired(selection: RequiredSelection): QueryPlanSelectionNode {
  const { selections } = selection
  if (selection.kind === 'on') {
    const { condition } = selection
    return {
      kind: 'InlineFragment',
      ...(condition === undefined ? {} : { typeCondition: condition }),
      selections: selection.selections.map(shownRequired),
    }
  }
  return {
    kind: 'Field',
    name: selection.target,
    ...(selections ? { selections: selections.map(shownRequired) } : {}),
  }
}
