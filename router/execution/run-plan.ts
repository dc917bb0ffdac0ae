import type { ExecutableNode } from '../prepare/executable.ts'
import { placesAt } from './contexts.ts'
import { fetchInContexts } from './contextual-fetch.ts'
import { type Data, isData } from './data.ts'
import { fetchEntities } from './entity-fetch.ts'
import { fetchRoot } from './root-fetch.ts'
import type { Run } from './run.ts'

/** Carries out a plan. Never rejects: what went wrong is in the run's faults. */
export async function runNode(run: Run, node: ExecutableNode): Promise<void> {
  if (node.kind === 'sequence') {
    for (const child of node.nodes) await runNode(run, child)
  } else if (node.kind === 'parallel') {
    await Promise.all(node.nodes.map((child) => runNode(run, child)))
  } else {
    await runFetch(run, node)
    if (node.fetch.id !== undefined) run.fetched?.(node.fetch.id)
  }
}

function runFetch(run: Run, { fetch, path }: Extract<ExecutableNode, { kind: 'fetch' }>): Promise<void> | undefined {
  if (fetch.contexts) return fetchInContexts(run, fetch, fetch.contexts, placesAt(run.data, path))
  const targets = targetsAt(run.data, path)
  if (targets.length === 0) return undefined
  return (fetch.requires ? fetchEntities : fetchRoot)(run, fetch, targets)
}

/** All objects that a plan's path leads to, each once; `@` stands for the items of a list, or for what is none. */
function targetsAt(root: Data, path: readonly string[]): Data[] {
  const found = new Set<Data>()
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, path[depth] === '@' ? depth + 1 : depth)
    } else if (isData(value)) {
      const step = path[depth]
      if (step === undefined) found.add(value)
      else visit(step === '@' ? value : value[step], depth + 1)
    }
  }
  visit(root, 0)
  return [...found]
}
