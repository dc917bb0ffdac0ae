import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import type { Remark } from '../../reasons/reason.ts'
import { decodeAll, isEncoding, openDecoder } from '../encoding/decoder.ts'
import { detectEncoding } from '../encoding/detect.ts'
import { encodedOnce } from '../encoding/encoded-twice.ts'
import { evidenceIn } from '../encoding/evidence.ts'
import { otherFile } from './other-files.ts'
import { type Row, records } from './rows.ts'
import { type TextFormat, textFormatOf } from './text-format.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** A CSV file (RFC 4180, and what spreadsheets and shops make of it), wherever its bytes are. */
export interface CsvFile {
  format: TextFormat & { encoding: string }
  /** Size in bytes. */
  size: number
  /** Streams the records, header first, blank lines left out; from the start each time. */
  rows(): AsyncIterable<Row>
  /** Bytes that the last stream has read so far. */
  read(): number
  /** What is to be known of it to understand what is told of its lines, once it has been read. */
  remarks?(): Remark[]
}

/**
 * Opens a file, gzipped or not, and finds out how it is written.
 * @throws UnreadableFile for what is no CSV file, and one whose encoding cannot be told; what the file system throws
 */
export async function openCsv(path: string, encoding?: string): Promise<CsvFile> {
  known(encoding)
  const file = await open(path)
  const { size } = await file.stat()
  const head = new Uint8Array(2)
  await file.read(head, 0, 2, 0)
  await file.close()
  const gzipped = head[0] === 0x1f && head[1] === 0x8b
  let last: { bytesRead: number } = { bytesRead: 0 }
  const bytes = () => {
    const raw = createReadStream(path)
    last = raw
    return gzipped ? raw.pipe(createGunzip()) : raw
  }
  return csvFile({ size, bytes, read: () => last.bytesRead }, encoding)
}

// So much is read and understood in some milliseconds.
const pieceBytes = 4 * 1024

/**
 * A file that is in memory, as it was written: what is compressed is not unpacked. While it is read, others in the process have their turn.
 * @throws UnreadableFile for what is no CSV file, and one whose encoding cannot be told
 */
export async function csvOfBytes(
  all: Uint8Array,
  { encoding }: { encoding?: string | undefined } = {},
): Promise<CsvFile> {
  known(encoding)
  let read = 0
  async function* bytes() {
    for (read = 0; read < all.length; ) {
      await turn()
      const piece = all.subarray(read, read + pieceBytes)
      read += piece.length
      yield piece
    }
  }
  return csvFile({ size: all.length, bytes, read: () => read }, encoding)
}

interface Source {
  size: number
  bytes(): AsyncIterable<Uint8Array>
  read(): number
}

async function csvFile({ size, bytes, read }: Source, given: string | undefined): Promise<CsvFile> {
  const evidence = await evidenceIn(bytes()).catch(throwUnpacked)
  const kind = otherFile(evidence.start)
  if (kind) throw new UnreadableFile({ reason: 'not-csv', kind })
  const encoding = given ?? told(detectEncoding(evidence))
  const format = { ...textFormatOf(decodeAll(evidence.start, encoding)), encoding }
  let twice: number | undefined
  const mended = (row: Row) => {
    const once = meant(row)
    if (once) twice ??= row.line
    return once ?? row
  }
  return {
    format,
    size,
    read,
    async *rows() {
      for await (const row of records(decoded(bytes(), encoding), format)) yield mended(readable(row, encoding))
    },
    remarks: () => (twice === undefined ? [] : [{ reason: 'letters-encoded-twice', line: twice }]),
  }
}

/** A row some of whose letters were encoded twice, as it was meant. */
function meant(row: Row): Row | undefined {
  if (!('cells' in row)) return undefined
  const cells = row.cells.map(encodedOnce)
  return cells.some((cell) => cell !== undefined)
    ? { line: row.line, cells: row.cells.map((cell, nth) => cells[nth] ?? cell) }
    : undefined
}

/** Of a file that is packed, and cannot be unpacked. */
function throwUnpacked(error: NodeJS.ErrnoException): never {
  throw error.code?.startsWith('Z_') ? new UnreadableFile({ reason: 'not-csv', kind: 'packed' }) : error
}

function known(encoding: string | undefined): void {
  if (encoding !== undefined && !isEncoding(encoding))
    throw new UnreadableFile({ reason: 'encoding-unknown', encoding })
}

function told(detected: ReturnType<typeof detectEncoding>): string {
  if (detected.encoding !== undefined) return detected.encoding
  throw new UnreadableFile({ reason: 'encoding-untold', nearest: detected.nearest })
}

/** A row whose letters were lost is no row: nothing of it goes on a shelf. */
function readable(row: Row, encoding: string): Row {
  const lost = 'cells' in row && row.cells.some((cell) => cell.includes('\ufffd'))
  return lost ? { line: row.line, fault: { reason: 'letters-lost', encoding } } : row
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
