import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCsv } from '../file/csv-file.ts'
import { briefOfReading } from '../testing/brief.ts'
import { readText } from '../testing/read-text.ts'

const folder = new URL('../fixtures/platforms/', import.meta.url)
const files = readdirSync(folder).filter((name) => !/their-combinations|^apart-/.test(name))

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const ifNeeded = (separator: string) => (cell: string) =>
  cell.includes(separator) || /["\n]/.test(cell) ? quoted(cell) : cell
const written = (rows: readonly string[][], separator: string, write: (cell: string) => string, end = '\n') =>
  rows.map((row) => row.map(write).join(separator) + end).join('')

/** The same file, as spreadsheets and editors write it again. */
const ways: Record<string, (rows: readonly string[][]) => string> = {
  'with a byte order mark': (rows) => `\ufeff${written(rows, ',', ifNeeded(','))}`,
  'with every cell quoted, and Windows line ends': (rows) =>
    written(rows, ',', quoted, '\r\n').replaceAll('\r\n', '\n'),
  'with semicolons, as Excel says so': (rows) => `sep=;\n${written(rows, ';', ifNeeded(';'))}`,
  'with tabs': (rows) => written(rows, '\t', ifNeeded('\t')),
  'with bars': (rows) => written(rows, '|', ifNeeded('|')),
  'with blank lines, and empty columns behind': (rows) =>
    written(
      rows.flatMap((row) => [[...row, '', ''], row.map(() => '')]),
      ',',
      ifNeeded(','),
    ),
  'below a title': (rows) => `Our catalog, spring; all shops\n\n${written(rows, ',', ifNeeded(','))}`,
  'with blanks around its headings': ([header = [], ...rows]) =>
    written([header.map((heading) => ` ${heading} `), ...rows], ',', ifNeeded(',')),
  'in capital headings': ([header = [], ...rows]) =>
    written(
      [
        header.map((heading) => (/^[\x20-\x7e]*[a-z] [\x20-\x7e]*$/.test(heading) ? heading.toUpperCase() : heading)),
        ...rows,
      ],
      ',',
      ifNeeded(','),
    ),
}

async function rowsOf(file: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const row of (await openCsv(new URL(file, folder).pathname)).rows())
    if ('cells' in row) rows.push(row.cells)
  return rows
}

/** Without the lines that things stand in. */
const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/^(note|refused) \d+/, '$1'))

test.each(files)('%s says the same however it is written', async (file) => {
  const rows = await rowsOf(file)
  const own = briefOfReading(await readText(written(rows, ',', ifNeeded(',')), { currency: 'EUR' }))
  for (const [way, write] of Object.entries(ways)) {
    const { platform, lines } = briefOfReading(await readText(write(rows), { currency: 'EUR' }))
    expect({ way, platform, lines: plain(lines) }).toEqual({ way, platform: own.platform, lines: plain(own.lines) })
  }
})
