import { csvLine, guardedLine } from '@micromart/catalog-import'
import type { Context } from 'hono'
import type { Answer } from '../graph/router.ts'
import type { Env } from '../http/visit.ts'
import type { Show } from './show.tsx'

/** A list of the graph, page by page. */
interface Connection<Node> {
  edges: readonly { node: Node }[]
  pageInfo: { endCursor?: string | null; hasNextPage: boolean }
}

/** What stands in each column, by its heading: programs read them, so they are of no language. Amounts have a point, instants are ISO 8601 in UTC. */
export type Columns<Node> = Readonly<Record<string, (node: Node) => string | number | null | undefined>>

interface CsvFile<Field extends string, Node> {
  /** Without `.csv`. */
  name: string
  columns: Columns<Node>
  /** Of the operation, the list that it is. */
  field: Field
  ask(after: string | null): Promise<Answer<{ [F in Field]?: Connection<Node> | null }>>
}

/** Spreadsheets take a file without it for one of their country's own encoding. */
const byteOrderMark = '\ufeff'

/**
 * All of a list as a CSV file by RFC 4180, of which a spreadsheet calculates nothing. It is sent as it is read. Where not all of it can be had there is
 * a page that says so, or, once some of it was sent, an end in the midst of it: nobody takes a part of it for all.
 */
export async function csvFile<Field extends string, Node>(
  context: Context<Env>,
  show: Show,
  { name, columns, field, ask }: CsvFile<Field, Node>,
): Promise<Response> {
  const first = await ask(null)
  let page = wholeIn(first, field)
  if (!page) return show.failed(context, { ...first, data: null }, field)
  const cells = Object.values(columns)
  const recordOf = (node: Node) => guardedLine(cells.map((cell) => String(cell(node) ?? '')))
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(encoder.encode(byteOrderMark + csvLine(Object.keys(columns)))),
    async pull(file) {
      if (!page) throw new Error(`not all of ${name} can be had`)
      file.enqueue(encoder.encode(page.edges.map(({ node }) => recordOf(node)).join('')))
      const { hasNextPage, endCursor } = page.pageInfo
      if (!hasNextPage) return file.close()
      page = wholeIn(await ask(endCursor ?? null), field)
    },
  })
  return context.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'cache-control': 'private, no-store',
  })
}

/** What an answer has of a list; null where a part of it is missing. */
const wholeIn = <Field extends string, Node>(
  { data, errors }: Answer<{ [F in Field]?: Connection<Node> | null }>,
  field: Field,
): Connection<Node> | null => (errors.length > 0 ? null : (data?.[field] ?? null))
