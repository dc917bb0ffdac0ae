import { normalHeading } from '../headings/normal-heading.ts'
import type { CsvFile } from './csv-file.ts'
import type { Row } from './rows.ts'
import { UnreadableFile } from './unreadable-file.ts'

/**
 * Two files of a shop as one, for shops that write what belongs together apart, such as PrestaShop its combinations. The second's rows follow
 * the first's; a column that both have is one. Lines count on.
 * @param name of the second, for people
 */
export function joinedFiles(first: CsvFile, second: CsvFile, name: string): CsvFile {
  let lines = 0

  async function* rows(): AsyncGenerator<Row> {
    const own = await headerOf(first)
    const other = await headerOf(second)
    const places = placesOf(own, other)
    const width = Math.max(own.length, ...places.map((place) => place + 1))
    lines = 0
    let header = true
    for await (const row of first.rows()) {
      lines = row.line
      if ('fault' in row) yield row
      else if (header) yield { ...row, cells: placed(width, [...own, ...other], [...own.keys(), ...places]) }
      else yield fitting(row, own) ? { ...row, cells: placed(width, row.cells, [...own.keys()]) } : misfit(row, own)
      if ('cells' in row) header = false
    }
    const before = lines
    header = true
    for await (const row of second.rows()) {
      const line = before + row.line
      if ('fault' in row) yield { ...row, line }
      else if (header) header = false
      else
        yield fitting(row, other) ? { line, cells: placed(width, row.cells, places) } : misfit({ ...row, line }, other)
    }
  }

  return {
    format: first.format,
    size: first.size + second.size,
    rows,
    read: () => first.read() + second.read(),
    remarks: () => [
      ...[first, second].flatMap((file) => file.remarks?.() ?? []),
      { reason: 'joined-lines', from: lines + 1, name },
    ],
  }
}

async function headerOf(file: CsvFile): Promise<string[]> {
  for await (const row of file.rows()) if ('cells' in row) return row.cells
  throw new UnreadableFile({ reason: 'empty' })
}

/** Where the second file's columns go: below the first's own, or behind them. */
function placesOf(own: readonly string[], other: readonly string[]): number[] {
  const free = new Map(own.map((heading, place) => [normalHeading(heading), place]))
  let next = own.length
  return other.map((heading) => {
    const normal = normalHeading(heading)
    const place = free.get(normal)
    free.delete(normal)
    return place ?? next++
  })
}

type Cells = Extract<Row, { cells: string[] }>

const fitting = ({ cells }: Cells, header: readonly string[]) =>
  cells.length >= header.length && cells.slice(header.length).every((cell) => cell.trim() === '')

const misfit = ({ line, cells }: Cells, header: readonly string[]): Row => ({
  line,
  fault: { reason: 'row-misfit', columns: cells.length, header: header.length },
})

function placed(width: number, cells: readonly string[], places: readonly number[]): string[] {
  const row = Array.from({ length: width }, () => '')
  for (const [n, place] of places.entries()) row[place] ||= cells[n] ?? ''
  return row
}
