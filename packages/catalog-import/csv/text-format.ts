/** How a CSV file is laid out, told by its beginning. */
export interface TextFormat {
  delimiter: string
  /** Lines before the header, such as Excel's `sep=;`. */
  skipLines: number
}

const delimiters = [',', ';', '\t', '|']

/** Guesses from a file's first characters. */
export function textFormatOf(start: string): TextFormat {
  const text = start.replace(/^\ufeff/, '')
  const declared = /^sep=(.)\r?\n?/i.exec(text)?.[1]
  if (declared !== undefined) return { delimiter: declared, skipLines: 1 }
  return { delimiter: delimiterOf(text), skipLines: 0 }
}

/** The candidate that the header has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.trimStart())?.[0] ?? ''
  const bare = header.replace(/"(?:[^"]|"")*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
