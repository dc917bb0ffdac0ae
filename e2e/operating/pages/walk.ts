import type { Client } from '../../actors/client.ts'

/** A list of the graph as pages of it are read, and what happens to it meanwhile. */
export interface PagedList {
  client: Client
  /** Its field with its own arguments, such as `orders(status: PLACED`: what pages take is added. */
  field: string
  /** What it is a field of: `me`, `webhook(id: "…")`. Of the query itself without one. */
  of?: string
  /** What tells its things apart. */
  node?: string
  /** One comes, and others change; answers the ids of those that need not be found where they were. */
  change(nth: number): Promise<readonly string[]>
}

interface Page {
  edges: { node: Record<string, unknown> | null }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** More pages than any of these lists has. */
const mostPages = 400

/** What was wrong with a list that was read while it changed; nothing where all was well. */
export async function walked(list: PagedList, size: number): Promise<string[]> {
  const before = await idsOf(list, 100)
  const moved = new Set<string>()
  const seen = await idsOf(list, size, async (nth) => {
    for (const id of await list.change(nth)) moved.add(id)
  })
  const twice = seen.filter((id, nth) => seen.indexOf(id) !== nth)
  const missed = before.filter((id) => !seen.includes(id) && !moved.has(id.replaceAll('"', '')))
  return [
    ...(before.length <= 2 * size ? [`has but ${before.length} things, which is no walk`] : []),
    ...(twice.length > 0 ? [`shows twice ${twice.join(', ')}`] : []),
    ...(missed.length > 0 ? [`misses ${missed.join(', ')}`] : []),
  ]
}

/** @param between is run after each page but the last */
async function idsOf(list: PagedList, size: number, between?: (nth: number) => Promise<void>): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  for (let nth = 0; nth < mostPages; nth++) {
    const { edges, pageInfo } = await pageOf(list, size, after)
    ids.push(...edges.map(({ node }) => JSON.stringify(Object.values(node ?? {})[0])))
    if (!pageInfo.hasNextPage) return ids
    after = pageInfo.endCursor
    // Changes that never end keep no reader from the end: what is new stands before what was read, or behind the last page.
    if (nth < 8) await between?.(nth)
  }
  throw new Error(`${list.field} has no end`)
}

async function pageOf({ client, field, of, node = 'id' }: PagedList, size: number, after: string | null) {
  const asked = `list: ${field}${field.includes('(') ? ',' : '('} first: $size, after: $after) { edges { node { ${node} } } pageInfo { hasNextPage endCursor } }`
  const source = `query ($size: Int!, $after: String) { ${of === undefined ? asked : `of: ${of} { ${asked} }`} }`
  const data = await client.ask<Record<string, unknown>, object>(source, { size, after })
  const { list } = (of === undefined ? data : data.of) as { list: Page }
  return list
}
