import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { fetchesOf, fetchSelection, fragmentsOf, operationOf, responseName } from '../plan-walk.ts'
import type { Contexts } from './contexts.ts'
import { place, placesIn, withoutLists } from './fetch-data.ts'

/**
 * Finds a field with arguments from contexts that a plan asks for where the operation does not, as a `@requires` has it: the
 * values are asked for around what the operation asks for alone.
 *
 * @returns what is wrong, or undefined
 */
export function findUnaskedContext(plan: QueryPlan, contexts: Contexts, document: DocumentNode): string | undefined {
  if (!contexts.exist) return undefined
  const asked = placesIn(operationOf(document).selectionSet, [], { fragments: fragmentsOf(document) })
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
        if (!asked.has(place(...withoutLists(path), responseName(node)))) return `${type}.${node.name.value}`
      }
      return undefined
    }
  }
  return undefined
}
