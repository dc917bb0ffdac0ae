import { columnsOf } from './headings/columns.ts'

/** Where a file's headings stand, and what parts its cells. */
interface HeaderRow {
  delimiter: string
  /** The physical line that it begins on, from 1. */
  line: number
  /** Rows above it that are not blank. */
  above: number
}

/** Titles, notes and templates' own lines above the headings are no more than this. */
const mostRows = 12

/** A heading row is no longer than this. */
const mostLetters = 16_000

/** Headings of a marketplace's templates that stand above others in the seller's language, and mean the same in every one. */
const forMachines = /^\s*(?:et[_ ]title|ps)[_ ](?:variation|product)[_ ]/i

/** One heading alone may be a word of a title. */
const fewestKnown = 2

/**
 * The row that names most of what a product has, among a file's first rows and by any of some delimiters: files have titles above it, and
 * templates of marketplaces several rows of headings, of which the last of the best counts. Undefined where no row names enough, and the first is no title.
 */
export function headerRowOf(text: string, delimiters: readonly string[]): HeaderRow | undefined {
  let best: (HeaderRow & { known: number }) | undefined
  for (const delimiter of delimiters) {
    for (const [above, { line, cells }] of firstRows(text, delimiter).entries()) {
      const known = knownIn(cells) + 1_000 * cells.filter((cell) => forMachines.test(cell)).length
      const next = best?.delimiter === delimiter && best.above === above - 1
      const better = known > (best?.known ?? fewestKnown - 1) || (next && known === best?.known)
      if (better) best = { delimiter, line, above, known }
    }
  }
  return best ? { delimiter: best.delimiter, line: best.line, above: best.above } : belowTitle(text, delimiters)
}

/** Where the first row is a title, of one cell by any delimiter, and nothing is known of the others: the first row that is as wide as any. */
function belowTitle(text: string, delimiters: readonly string[]): HeaderRow | undefined {
  const read = delimiters.map((delimiter) => ({
    delimiter,
    widths: firstRows(text, delimiter).map(({ line, cells }) => ({ line, width: cells.filter(isFilled).length })),
  }))
  // As wide as what is below it, by a mark that parts no decimals: headings.
  const isHeader = ({ widths: [first, ...others] }: (typeof read)[number]) =>
    first !== undefined && first.width > fewestKnown && others.every(({ width }) => width <= first.width)
  if (read.some(isHeader)) return undefined
  const found = read.flatMap(({ delimiter, widths }) => {
    const width = Math.max(...widths.map((row) => row.width))
    const above = widths.findIndex((row) => row.width === width)
    const row = widths[above]
    return row && above > 0 && widths[0]?.width === 1 && width > fewestKnown
      ? [{ delimiter, line: row.line, above, width }]
      : []
  })
  const [widest] = found.sort((a, b) => b.width - a.width)
  return widest && { delimiter: widest.delimiter, line: widest.line, above: widest.above }
}

const isFilled = (cell: string) => cell.trim() !== ''

/** Rows below the headings may be headings as well: in other words, for people or machines. */
export const mostBelow = 5

/** More things than a product's own cells are called by chance. */
const surelyKnown = 4

/** A number, an address, a yes or a no: no column is called so. */
const isValue = (cell: string) => /^(?:[-+]?\d[\d.,]*|https?:.*|true|false)$/is.test(cell.trim())

/** Whether a row is one of headings. */
export const isOfHeadings = (cells: readonly string[]): boolean => !cells.some(isValue) && knownIn(cells) >= surelyKnown

/** How many things its columns name; 0 where neither a name nor a price is among them. */
function knownIn(cells: readonly string[]): number {
  const { byRole, options } = columnsOf(cells)
  const sells = byRole.has('name') || byRole.has('price') || byRole.has('salePrice')
  return sells ? byRole.size + options.length : 0
}

interface FirstRow {
  line: number
  cells: string[]
}

/** Rows that are not blank, as RFC 4180 has them; a quote inside of a cell is a letter. */
function firstRows(whole: string, delimiter: string): FirstRow[] {
  const text = whole.slice(0, mostLetters)
  const rows: FirstRow[] = []
  const ends = `${delimiter.replace(/[\\\]^-]/, '\\$&')}\\n`
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"(?=[${ends}]|$)|([^${ends}]*))([${ends}]|$)`, 'y')
  let line = 1
  for (let at = 0; at < text.length && rows.length < mostRows; ) {
    const cells: string[] = []
    const begun = line
    for (let end = ''; at < text.length && end !== '\n'; at = cell.lastIndex) {
      cell.lastIndex = at
      const [whole = '', quoted, bare = '', ending = ''] = cell.exec(text) ?? []
      cells.push(quoted?.replaceAll('""', '"') ?? bare)
      line += whole.split('\n').length - 1
      end = ending
    }
    if (cells.some(isFilled)) rows.push({ line: begun, cells })
  }
  return rows
}
