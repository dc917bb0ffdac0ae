import type { DeferNode, PlanNode, QueryPlan } from '@apollo/query-planner'

/**
 * Finds a deferred part of a plan that would wait for a fetch which nothing before it makes, and so for ever.
 *
 * @returns What is wrong, or undefined when every part comes.
 */
export function findStuckPart({ node }: QueryPlan): string | undefined {
  return node?.kind === 'Defer' ? stuckPart(node, new Set()) : undefined
}

/** @param known the ids of the fetches before it */
function stuckPart({ primary, deferred }: DeferNode, known: ReadonlySet<string>): string | undefined {
  const before = new Set([...known, ...fetchIds(primary.node)])
  for (const { label, depends, node } of deferred) {
    const missing = depends.find(({ id }) => !before.has(id))
    if (missing) return `the deferred part ${label} would wait for a fetch ${missing.id}, which nothing makes`
    const stuck = node?.kind === 'Defer' ? stuckPart(node, before) : undefined
    if (stuck) return stuck
  }
  return undefined
}

function fetchIds(node: PlanNode | undefined): string[] {
  switch (node?.kind) {
    case 'Fetch':
      return node.id === undefined ? [] : [node.id]
    case 'Flatten':
      return fetchIds(node.node)
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchIds)
    default:
      return []
  }
}
