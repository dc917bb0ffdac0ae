import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import type { Visit } from '../../http/visit.ts'
import type { Formats } from '../../words/format.ts'

export const DeskCategoryTreeFragment = graphql(`
  fragment DeskCategoryTree on Query {
    allCategories(first: 100) { ...DeskCategoryPage }
  }
`)

const DeskCategoryPageFragment = graphql(`
  fragment DeskCategoryPage on CategoryConnection {
    edges { node { id name slug edition parent { id } } }
    pageInfo { endCursor hasNextPage }
  }
`)

const DeskMoreCategoriesDocument = graphql(`
  query DeskMoreCategories($after: String) {
    allCategories(first: 100, after: $after) { ...DeskCategoryPage }
  }
`)

export interface Leaf {
  id: string
  name: string
  slug: string
  edition: string
  parent?: { id: string } | null
}

export interface TreeRow extends Omit<Leaf, 'parent'> {
  /** 0 for an aisle. */
  depth: number
  /** The one that it lies in; null for an aisle. */
  parent: string | null
}

/** The tree as a list, what lies in a category right behind it; null where not all of it could be read. */
export async function categoryRows(
  { ask, formats }: Visit,
  data: FragmentType<typeof DeskCategoryTreeFragment>,
): Promise<TreeRow[] | null> {
  const leaves: Leaf[] = []
  let found = unmask(DeskCategoryTreeFragment, data).allCategories
  while (found) {
    const { edges, pageInfo } = unmask(DeskCategoryPageFragment, found)
    leaves.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage) return treeOf(leaves, formats)
    found = (await ask(DeskMoreCategoriesDocument, { after: pageInfo.endCursor ?? null })).data?.allCategories ?? null
  }
  return null
}

/** Puts categories into the order of their tree, by name in each. One whose place is not among them, since it was just moved, is shown at the top. */
export function treeOf(leaves: readonly Leaf[], { compare }: Pick<Formats, 'compare'>): TreeRow[] {
  const ids = new Set(leaves.map(({ id }) => id))
  const inside = new Map<string | null, Leaf[]>()
  for (const leaf of leaves.toSorted((one, other) => compare(one.name, other.name))) {
    const parent = leaf.parent && ids.has(leaf.parent.id) ? leaf.parent.id : null
    inside.set(parent, [...(inside.get(parent) ?? []), leaf])
  }
  const rowsIn = (parent: string | null, depth: number): TreeRow[] =>
    (inside.get(parent) ?? []).flatMap((leaf) => [{ ...leaf, depth, parent }, ...rowsIn(leaf.id, depth + 1)])
  return rowsIn(null, 0)
}

/** Where a category may lie: everywhere but in itself and in what lies in it. */
export function mayLieIn(rows: readonly TreeRow[], id: string): TreeRow[] {
  const within = new Set([id])
  // What lies in one stands right behind it.
  for (const row of rows) if (row.parent !== null && within.has(row.parent)) within.add(row.id)
  return rows.filter((row) => !within.has(row.id))
}
