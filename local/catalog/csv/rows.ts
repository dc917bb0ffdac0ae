import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { type CsvError, parse } from 'csv-parse'
import { decodeAll, isEncoding, openDecoder } from './encoding/decoder.ts'
import { detectEncoding } from './encoding/detect.ts'
import { evidenceIn } from './encoding/evidence.ts'
import { type TextFormat, textFormatOf } from './text-format.ts'

/** A record of the file, and the physical line it begins on, from 1; or why there is none. */
export type Row = { line: number; cells: string[] } | { line: number; fault: string }

export interface CsvFile {
  format: TextFormat & { encoding: string }
  /** Size in bytes. */
  size: number
  /** Streams the records, header first, blank lines left out; from the start each time. */
  rows(): AsyncIterable<Row>
  /** Bytes that the last stream has read so far. */
  read(): number
  /** What is to be known of it to understand what is told of its lines, once it has been read. */
  remark?(): string | undefined
}

const largestRecord = 4 * 1024 * 1024

/**
 * Opens a CSV file (RFC 4180, and what spreadsheets and shops make of it), gzipped or not, and finds out how it is written.
 * @throws OperatorError for one whose encoding cannot be told; what the file system throws
 */
export async function openCsv(path: string, encoding?: string): Promise<CsvFile> {
  if (encoding !== undefined && !isEncoding(encoding))
    throw new OperatorError(`There is no encoding ${JSON.stringify(encoding)}.`)
  const file = await open(path)
  const { size } = await file.stat()
  const head = new Uint8Array(2)
  await file.read(head, 0, 2, 0)
  await file.close()
  const gzipped = head[0] === 0x1f && head[1] === 0x8b
  const bytes = () => {
    const raw = createReadStream(path)
    return { raw, plain: gzipped ? raw.pipe(createGunzip()) : raw }
  }
  const evidence = await evidenceIn(bytes().plain)
  const known = encoding ?? told(detectEncoding(evidence))
  const format = { ...textFormatOf(decodeAll(evidence.start, known)), encoding: known }
  let last: { bytesRead: number } = { bytesRead: 0 }
  return {
    format,
    size,
    rows: () => {
      const { raw, plain } = bytes()
      last = raw
      return readable(records(decoded(plain, known), format), known)
    },
    read: () => last.bytesRead,
  }
}

function told(detected: ReturnType<typeof detectEncoding>): string {
  if (detected.encoding !== undefined) return detected.encoding
  const nearest = detected.nearest.map(({ encoding, reads }) => `${encoding} reads ${JSON.stringify(reads)}`).join(', ')
  throw new OperatorError(
    `How the file's letters are written cannot be told: say it with --encoding, such as --encoding ${detected.nearest[0]?.encoding ?? 'windows-1252'}. ${nearest ? `The nearest: ${nearest}.` : ''}`.trim(),
  )
}

/** A row whose letters were lost is no row: nothing of it goes on a shelf. */
async function* readable(rows: AsyncIterable<Row>, encoding: string): AsyncGenerator<Row> {
  for await (const row of rows) {
    const lost = 'cells' in row && row.cells.some((cell) => cell.includes('\ufffd'))
    yield lost
      ? {
          line: row.line,
          fault: `it has letters that cannot be read as ${encoding}; --encoding says how the file is written`,
        }
      : row
  }
}

/** Text with every line break as one `\n`, so that lines can be counted. */
async function* decoded(stream: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = openDecoder(encoding)
  let heldBack = ''
  for await (const bytes of stream) {
    const text = heldBack + decoder.write(bytes)
    // The `\n` of a `\r` at the end may come with the next bytes.
    heldBack = text.endsWith('\r') ? '\r' : ''
    yield (heldBack ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n')
  }
  yield (heldBack + decoder.end()).replace(/\r\n?/g, '\n')
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

  let goOn: (() => void) | undefined
  parser.on('drain', () => goOn?.())
  parser.on('close', () => goOn?.())
  const feeding = (async () => {
    for await (const part of text) {
      // Whoever wanted the header alone has left, which destroys the parser.
      if (parser.destroyed) return
      lines += part.split('\n').length - 1
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
