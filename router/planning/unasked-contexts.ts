import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import type { Contexts } from './contexts.ts'
import { withoutLists } from './fetch-data.ts'
import { fetchesOf, fetchSelection, fragmentsOf, operationOf, responseName } from './plan-walk.ts'

/**
 * Finds a field with arguments from contexts that a plan asks for where the operation does not, as a `@requires` has it: the
 * values are asked for around what the operation asks for alone.
 *
 * @returns what is wrong, or undefined
 */
export function findUnaskedContext(plan: QueryPlan, contexts: Contexts, document: DocumentNode): string | undefined {
  if (!contexts.exist) return undefined
  const asked = placesAskedFor(document)
  for (const { fetch, path } of fetchesOf(plan)) {
    const field = fieldIn(fetchSelection(fetch), undefined)
    if (field) return `${field} would be asked of ${fetch.serviceName} without its arguments from contexts`

    function fieldIn({ selections }: SelectionSetNode, type: string | undefined): string | undefined {
      for (const node of selections) {
        if (node.kind === Kind.FRAGMENT_SPREAD) continue
        if (node.kind === Kind.INLINE_FRAGMENT) {
          const found = fieldIn(node.selectionSet, node.typeCondition?.name.value ?? type)
          if (found) return found
          continue
        }
        const taken = type === undefined ? [] : contexts.in(fetch.serviceName, type, node.name.value)
        if (taken.length === 0) continue
        if (!asked.has([...withoutLists(path), responseName(node)].join('.'))) return `${type}.${node.name.value}`
      }
      return undefined
    }
  }
  return undefined
}

function placesAskedFor(document: DocumentNode): ReadonlySet<string> {
  const fragments = fragmentsOf(document)
  const places = new Set<string>()
  const add = ({ selections }: SelectionSetNode, at: readonly string[]): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const inner = [...at, responseName(node)]
        places.add(inner.join('.'))
        if (node.selectionSet) add(node.selectionSet, inner)
        continue
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
      if (fragment) add(fragment.selectionSet, at)
    }
  }
  add(operationOf(document).selectionSet, [])
  return places
}
