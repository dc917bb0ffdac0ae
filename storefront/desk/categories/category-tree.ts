import { type FragmentType, graphql, unmask } from '../../generated/index.ts'

/** Four levels are asked for at once, as deep as the router's limit of cost lets: deeper trees are shown down to there. */
export const DeskCategoryTreeFragment = graphql(`
  fragment DeskCategoryTree on Query {
    categories {
      id name slug edition
      children { id name slug edition children { id name slug edition children { id name slug edition } } }
    }
  }
`)

interface Node {
  id: string
  name: string
  slug: string
  edition: string
  children?: readonly Node[]
}

export interface TreeRow {
  id: string
  name: string
  slug: string
  edition: string
  /** 0 for an aisle. */
  depth: number
  /** The one that it lies in; null for an aisle. */
  parent: string | null
}

/** The tree as a list, what lies in a category right behind it; null where it could not be read. */
export function categoryRows(data: FragmentType<typeof DeskCategoryTreeFragment>): TreeRow[] | null {
  const { categories } = unmask(DeskCategoryTreeFragment, data)
  return categories ? categories.flatMap((top) => rowsOf(top, 0, null)) : null
}

const rowsOf = ({ id, name, slug, edition, children = [] }: Node, depth: number, parent: string | null): TreeRow[] => [
  { id, name, slug, edition, depth, parent },
  ...children.flatMap((child) => rowsOf(child, depth + 1, id)),
]

/** Where a category may lie: everywhere but in itself and in what lies in it. */
export function mayLieIn(rows: readonly TreeRow[], id: string): TreeRow[] {
  const within = new Set([id])
  // What lies in one stands right behind it.
  for (const row of rows) if (row.parent !== null && within.has(row.parent)) within.add(row.id)
  return rows.filter((row) => !within.has(row.id))
}
