import {
  BREAK,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { fragmentsOf } from './plan-walk.ts'

/** Whether any `@defer` stands in a document. */
export function usesDefer(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'defer') return undefined
      found = true
      return BREAK
    },
  })
  return found
}

/**
 * An operation with its fragments written where they are spread: each `@defer` is then one place, however often the
 * fragment around it is spread. The limits, which count what is spread each time, bound what comes of it.
 */
export function writtenOut(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const fragments = fragmentsOf(document)
  const write = (selectionSet: SelectionSetNode): SelectionSetNode => ({
    ...selectionSet,
    selections: selectionSet.selections.map((node): SelectionNode => {
      if (node.kind !== Kind.FRAGMENT_SPREAD) {
        return node.selectionSet ? { ...node, selectionSet: write(node.selectionSet) } : node
      }
      const fragment = fragments.get(node.name.value)
      if (!fragment) throw new Error(`There is no fragment ${node.name.value}`)
      const { typeCondition, selectionSet } = fragment
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        directives: node.directives,
        selectionSet: write(selectionSet),
      }
    }),
  })
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet: write(operation.selectionSet) }] }
}
