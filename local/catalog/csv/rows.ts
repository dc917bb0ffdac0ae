import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type CsvError, parse } from 'csv-parse'
import { type TextFormat, textFormatOf } from './text-format.ts'

/** A record of the file, and the physical line it begins on, from 1; or why there is none. */
export type Row = { line: number; cells: string[] } | { line: number; fault: string }

export interface CsvFile {
  format: TextFormat
  /** Size in bytes. */
  size: number
  /** Streams the records, header first, blank lines left out. May be called once. */
  rows(): AsyncIterable<Row>
  /** Bytes read so far. */
  read(): number
}

const sampleBytes = 64 * 1024
const largestRecord = 4 * 1024 * 1024

/** Opens a CSV file (RFC 4180, and what spreadsheets and shops make of it). Throws what the file system throws. */
export async function openCsv(path: string, encoding?: string): Promise<CsvFile> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const sample = new Uint8Array(sampleBytes)
    const { bytesRead } = await file.read(sample, 0, sampleBytes, 0)
    const format = textFormatOf(sample.subarray(0, bytesRead), encoding)
    const stream = createReadStream(path)
    return { format, size, rows: () => records(decoded(stream, format.encoding), format), read: () => stream.bytesRead }
  } finally {
    await file.close()
  }
}

/** Text with every line break as one `\n`, so that lines can be counted. */
async function* decoded(stream: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let heldBack = ''
  for await (const bytes of stream) {
    const text = heldBack + decoder.decode(bytes, { stream: true })
    // The `\n` of a `\r` at the end may come with the next bytes.
    heldBack = text.endsWith('\r') ? '\r' : ''
    yield (heldBack ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n')
  }
  yield (heldBack + decoder.decode()).replace(/\r\n?/g, '\n')
}

/** Parses text into records. Exported for tests. */
export async function* records(text: AsyncIterable<string>, { delimiter, skipLines }: TextFormat): AsyncGenerator<Row> {
  const faults: Row[] = []
  let lastLine = 0
  let lines = 1
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    // `24" screen` in an unquoted field is a text, not a fault.
    relax_quotes: true,
    record_delimiter: '\n',
    max_record_size: largestRecord,
    skip_records_with_error: true,
    on_record(cells: string[], { lines: end }) {
      const line = lastLine + 1
      lastLine = end
      // The library's types have records be of one kind; it passes on whatever this answers.
      return { line, cells } as unknown as string[]
    },
    on_skip(error: CsvError | undefined) {
      faults.push({ line: lastLine + 1, fault: `the row cannot be read: ${explain(error)}` })
      lastLine = Math.max(lastLine + 1, Number(error?.lines ?? 0))
    },
  })

  const feeding = (async () => {
    for await (const part of text) {
      lines += part.split('\n').length - 1
      if (!parser.write(part)) await new Promise((drained) => parser.once('drain', drained))
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
  // A quote that is never closed swallows what follows it without a word.
  if (lastLine < lines - 1)
    yield { line: lastLine + 1, fault: 'from here to the end of the file a quote is never closed' }
}

function explain(error: CsvError | undefined): string {
  if (error?.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is never closed'
  if (error?.code === 'CSV_MAX_RECORD_SIZE')
    return `it is longer than ${largestRecord} characters; is a quote never closed?`
  return error?.message ?? 'it is malformed'
}
