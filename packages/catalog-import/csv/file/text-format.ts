import { headerRowOf } from '../header-row.ts'

/** How a CSV file is laid out, told by its beginning. */
export interface TextFormat {
  delimiter: string
  /** Lines before the header, such as Excel's `sep=;`, or a title. */
  skipLines: number
  /** There are other rows above the header. */
  titled?: true
}

const delimiters = [',', ';', '\t', '|']

/** Guesses from a file's first characters. */
export function textFormatOf(start: string): TextFormat {
  const text = start.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const declared = /^sep=(.)\n?/i.exec(text)?.[1]
  const within = /^"(?:[^"\n]|"")*"\n/.test(text) ? headerRowOf(unquoted(text), delimiters) : undefined
  const header = within?.above === 0 ? within : headerRowOf(text, declared === undefined ? delimiters : [declared])
  const expected = declared === undefined ? 0 : 1
  if (header) {
    const { delimiter, line, above } = header
    return { delimiter, skipLines: line - 1, ...(above > expected && { titled: true }) }
  }
  if (declared !== undefined) return { delimiter: declared, skipLines: 1 }
  return { delimiter: delimiterOf(text), skipLines: 0 }
}

/** Lines that are a cell each, as what stands in them. */
const unquoted = (text: string) =>
  text.replace(/^"((?:[^"\n]|"")*)"$/gm, (_, line: string) => line.replaceAll('""', '"'))

/** The candidate that the header has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^\n"])*/.exec(text.trimStart())?.[0] ?? ''
  const bare = header.replace(/"(?:[^"]|"")*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
