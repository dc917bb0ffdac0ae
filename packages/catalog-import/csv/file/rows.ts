import { type CsvError, parse } from 'csv-parse'
import { parse as parseWhole } from 'csv-parse/sync'
import type { RowFault } from '../../reasons/reason.ts'
import { soundRecords } from './sound-records.ts'
import type { TextFormat } from './text-format.ts'

/** A record of the file, and the physical line it begins on, from 1; or why there is none. */
export type Row = { line: number; cells: string[] } | { line: number; fault: RowFault }

/** Parses text, every line break in it one `\n`, into records. */
export async function* records(text: AsyncIterable<string>, format: TextFormat): AsyncGenerator<Row> {
  const { delimiter, skipLines } = format
  const faults: Row[] = []
  let lastLine = 0
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    // `24" screen` in an unquoted field is a text, not a fault.
    relax_quotes: true,
    record_delimiter: '\n',
    skip_records_with_error: true,
    on_record(cells: string[], { lines: end }) {
      const line = lastLine + 1
      lastLine = end
      // The library's types have records be of one kind; it passes on whatever this answers.
      return { line, cells: unwrapped(cells, delimiter) } as unknown as string[]
    },
    on_skip(error: CsvError | undefined) {
      faults.push({ line: lastLine + 1, fault: { reason: 'row-malformed', said: error?.message ?? null } })
      lastLine = Math.max(lastLine + 1, Number(error?.lines ?? 0))
    },
  })

  let goOn: (() => void) | undefined
  parser.on('drain', () => goOn?.())
  parser.on('close', () => goOn?.())
  const sound = soundRecords(text, format, (line, fault) => faults.push({ line, fault }))
  const feeding = (async () => {
    for await (const part of sound) {
      // Whoever wanted the header alone has left, which destroys the parser.
      if (parser.destroyed) return
      if (!parser.write(part))
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
    }
    parser.end()
  })()
  feeding.catch((error) => parser.destroy(error))

  for await (const row of parser as unknown as AsyncIterable<{ line: number; cells: string[] }>) {
    // The parser is ahead of us: what it skipped further on is told when we get there.
    while (faults[0] && faults[0].line < row.line) yield faults.shift() as Row
    const blank = row.cells.every((cell) => cell.trim() === '')
    if (!blank && row.line > skipLines) yield row
  }
  yield* faults.splice(0)
}

/** A spreadsheet that took a whole line for one cell has put it in quotes: `"A1,""Lamp, big"",10.00"`. */
function unwrapped(cells: string[], delimiter: string): string[] {
  const [only = ''] = cells
  if (cells.length > 1 || !only.includes(delimiter)) return cells
  const [own] = parseWhole(only, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
  })
  return own ?? cells
}
