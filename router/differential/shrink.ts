import { type ASTNode, BREAK, Kind, parse, print, visit } from 'graphql'

/**
 * Leaves fragments, selections and conditions out of a query one by one, as long as `holds` stays true of the rest.
 *
 * @returns The smallest query found.
 */
export async function shrink(query: string, holds: (query: string) => Promise<boolean>): Promise<string> {
  let least = query
  for (let at = 0; at < removable(least); ) {
    const smaller = without(least, at)
    if (smaller !== undefined && (await holds(smaller))) least = smaller
    else at++
  }
  return least
}

const isRemovable = (node: ASTNode): boolean =>
  [
    Kind.FIELD,
    Kind.INLINE_FRAGMENT,
    Kind.FRAGMENT_SPREAD,
    Kind.DIRECTIVE,
    Kind.FRAGMENT_DEFINITION,
    Kind.VARIABLE_DEFINITION,
  ].includes(node.kind as Kind.FIELD)

function removable(query: string): number {
  let count = 0
  visit(parse(query), { enter: (node) => void (isRemovable(node) && count++) })
  return count
}

/** The query without its nth selection or condition; undefined when a selection set would be left empty. */
function without(query: string, nth: number): string | undefined {
  let count = 0
  let emptied = false
  const smaller = visit(parse(query), {
    enter: (node) => (isRemovable(node) && count++ === nth ? null : undefined),
    SelectionSet: {
      leave(node) {
        if (node.selections.length > 0) return undefined
        emptied = true
        return BREAK
      },
    },
  })
  if (emptied) return undefined
  const text = print(smaller)
  return /\{\s*\}/.test(text) ? undefined : text
}
