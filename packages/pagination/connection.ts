import { encodeCursor } from './cursor.ts'
import type { Page } from './page.ts'

export interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[]
  pageInfo: PageInfo
}

/**
 * A Relay connection of `rows`, which were read with `page.first + 1` as their limit: the one too many tells that there
 * is a next page and is dropped. `keyOf` gives a row's sort key.
 */
export function connection<Row, Key extends readonly (string | number)[]>(
  rows: readonly Row[],
  page: Page<Key>,
  keyOf: (row: Row) => Key,
): Connection<Row> {
  const edges = rows.slice(0, page.first).map((row) => ({ cursor: encodeCursor(keyOf(row)), node: row }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      // Forward paging: having come from a cursor means that something lies before.
      hasPreviousPage: page.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
