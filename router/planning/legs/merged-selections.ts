import { Kind, print, type SelectionNode, type SelectionSetNode } from 'graphql'
import { responseName } from '../plan-walk.ts'

/** Selections without fragment spreads, in which each field stands once, and each fragment on a type, with all that is asked inside of it. */
export function mergedSelections(selections: readonly SelectionNode[]): SelectionSetNode {
  const merged = new Map<string, SelectionNode>()
  for (const node of selections) {
    const known = merged.get(nameOf(node))
    merged.set(nameOf(node), known ? withBoth(known, node) : node)
  }
  return { kind: Kind.SELECTION_SET, selections: [...merged.values()] }
}

function nameOf(node: SelectionNode): string {
  if (node.kind === Kind.FIELD) return responseName(node)
  const { directives = [] } = node
  const condition = node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition?.name.value : node.name.value
  return `... ${condition ?? ''}${directives.map((it) => ` ${print(it)}`).join('')}`
}

function withBoth(one: SelectionNode, other: SelectionNode): SelectionNode {
  if (one.kind === Kind.FRAGMENT_SPREAD || other.kind === Kind.FRAGMENT_SPREAD) return one
  const [own, more] = [one.selectionSet, other.selectionSet]
  return own && more ? { ...one, selectionSet: mergedSelections([...own.selections, ...more.selections]) } : one
}
