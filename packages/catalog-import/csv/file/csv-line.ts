/** A record of a CSV file by RFC 4180, with its line break. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The same for a spreadsheet, which would calculate what a cell begins with: a guard stands before it, as an import of such a file knows. */
export const guardedLine = (cells: readonly string[]): string =>
  csvLine(cells.map((cell) => cell.replace(/^(?='*[=+\-@\t\r])/, "'")))
