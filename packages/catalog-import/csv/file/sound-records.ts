import type { RowFault } from '../../reasons/reason.ts'
import type { TextFormat } from './text-format.ts'

/** No record is longer, in characters. */
export const largestRecord = 4 * 1024 * 1024
/** What a quote that is never closed has held is looked through again, up to so many characters of a file. */
const mostAgain = 16 * largestRecord

interface OpenRecord {
  /** The physical line that it begins on. */
  line: number
  lines: string[]
  length: number
  cells: number
  /** What was in quotes across lines went on behind a quote, as nothing that is in quotes does. */
  runsOn: boolean
  /** It is too long to be kept. */
  dropped: boolean
}

/**
 * Passes on a text, every line break in it one `\n`, without what would spoil the records behind it: a record that is too long, and the line of a quote
 * that is not closed before further records of the header's width. Line breaks stay, so that lines can be counted; `refuse` is told the line, from 1.
 */
export async function* soundRecords(
  text: AsyncIterable<string>,
  { delimiter, skipLines }: TextFormat,
  refuse: (line: number, fault: RowFault) => void,
): AsyncGenerator<string> {
  let line = 0
  let again = 0
  let width: number | undefined
  let open: OpenRecord | undefined
  let sound: string[] = []

  const isWhole = (one: string) => width !== undefined && width > 1 && isRecordOf(width, one, delimiter)
  const blank = (count: number) => sound.push(...Array.from({ length: count }, () => ''))

  /** Leaves out the first line of the open record, and reads the others on their own. */
  function reopen({ line: begun, lines, length }: OpenRecord): void {
    refuse(begun, { reason: 'row-quote-open' })
    blank(1)
    again += length
    open = undefined
    line = begun
    for (const one of lines.slice(1)) take(one)
  }

  const canReopen = ({ lines }: OpenRecord) => again < mostAgain && lines.slice(1).some(isWhole)

  function take(one: string): void {
    line++
    if (line <= skipLines) blank(1)
    else if (!open && !one.includes('"')) end({ ...begunAt(line), lines: [one], cells: one.split(delimiter).length })
    else goOn(open ?? begunAt(line), one)
  }

  function goOn(record: OpenRecord, one: string): void {
    const { quoted, cells, runsOn } = scanned(one, delimiter, record === open)
    record.cells += cells
    record.runsOn ||= runsOn
    record.length += one.length + 1
    if (record.dropped) blank(1)
    else record.lines.push(one)
    open = quoted ? record : undefined
    if (!quoted) end(record)
    else if (!record.dropped && record.length > largestRecord) {
      if (canReopen(record)) reopen(record)
      else drop(record)
    }
  }

  function drop(record: OpenRecord): void {
    blank(record.lines.length)
    record.lines = []
    record.dropped = true
  }

  function end(record: OpenRecord): void {
    if (record.dropped) refuse(record.line, { reason: 'row-too-long', most: largestRecord })
    else if (record.runsOn && canReopen(record)) reopen(record)
    else {
      if (width === undefined && record.lines.some((one) => one.trim() !== '')) width = record.cells
      sound.push(...record.lines)
    }
  }

  for await (const one of linesOf(text)) {
    if (one === tooLong) {
      line++
      blank(1)
      refuse(open?.line ?? line, { reason: 'row-too-long', most: largestRecord })
      if (open && !open.dropped) drop(open)
      open = undefined
    } else take(one)
    if (sound.length >= linesAtOnce || (sound.at(-1)?.length ?? 0) > longLine) {
      yield `${sound.join('\n')}\n`
      sound = []
    }
  }
  while (open) {
    const left: OpenRecord = open
    open = undefined
    if (!left.dropped && canReopen(left)) reopen(left)
    else refuse(left.line, faultAtEnd(left))
  }
  if (sound.length > 0) yield sound.join('\n')
}

const linesAtOnce = 64
const longLine = 64 * 1024

const faultAtEnd = ({ dropped, lines }: OpenRecord): RowFault =>
  dropped
    ? { reason: 'row-too-long', most: largestRecord }
    : { reason: lines.length > 1 ? 'quote-never-closed' : 'row-quote-open' }

const begunAt = (line: number): OpenRecord => ({
  line,
  lines: [],
  length: 0,
  cells: 1,
  runsOn: false,
  dropped: false,
})

/** In place of a line that is longer than a record may be. */
const tooLong = Symbol('too long')

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string | typeof tooLong> {
  let rest = ''
  let long = false
  for await (const part of text) {
    const lines = part.split('\n')
    for (const [n, piece] of lines.entries()) {
      if (!long) rest += piece
      if (rest.length > largestRecord) {
        long = true
        rest = ''
      }
      if (n === lines.length - 1) break
      yield long ? tooLong : rest
      long = false
      rest = ''
    }
  }
  if (long || rest !== '') yield long ? tooLong : rest
}

const isRecordOf = (width: number, line: string, delimiter: string): boolean => {
  const { quoted, cells } = scanned(line, delimiter, false)
  return !quoted && cells + 1 === width
}

/**
 * Where a line leaves what it began in: whether it ends in quotes, and how many cells it ends. Quotes are those of RFC 4180 alone; behind one that closes
 * and is not followed by a delimiter the rest of the cell is as it stands.
 */
function scanned(
  line: string,
  delimiter: string,
  within: boolean,
): { quoted: boolean; cells: number; runsOn: boolean } {
  let [at, cells, quoted, runsOn] = [line.startsWith('\ufeff') ? 1 : 0, 0, within, false]
  for (let across = within; ; across = false) {
    if (!quoted && line[at] === '"') {
      quoted = true
      at++
    }
    while (quoted) {
      const quote = line.indexOf('"', at)
      if (quote < 0) return { quoted, cells, runsOn }
      at = quote + 1
      if (line[at] === '"') at++
      else {
        quoted = false
        runsOn ||= across && at < line.length && !line.startsWith(delimiter, at)
      }
    }
    const end = line.indexOf(delimiter, at)
    if (end < 0) return { quoted, cells, runsOn }
    cells++
    at = end + delimiter.length
  }
}
