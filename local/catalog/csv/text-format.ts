/** How a CSV file is written down, guessed from its beginning. */
export interface TextFormat {
  /** A WHATWG encoding label. */
  encoding: string
  delimiter: string
  /** Lines before the header, such as Excel's `sep=;`. */
  skipLines: number
}

const delimiters = [',', ';', '\t', '|']

/**
 * Guesses from the file's first bytes. `encoding` overrides the guess; a file that is not UTF-8 is taken for Shift JIS
 * when it reads as Japanese and for Windows-1252 otherwise, which are what such exports are written in.
 */
export function textFormatOf(start: Uint8Array, encoding = encodingOf(start)): TextFormat {
  const text = new TextDecoder(encoding).decode(start, { stream: true })
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (declared !== undefined) return { encoding, delimiter: declared, skipLines: 1 }
  return { encoding, delimiter: delimiterOf(text), skipLines: 0 }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (decodes(start, 'utf-8') !== undefined) return 'utf-8'
  const japanese = decodes(start, 'shift_jis')
  return japanese !== undefined && (japanese.match(/[\p{Script=Hiragana}ァ-ヶ]/gu) ?? []).length >= 3
    ? 'shift_jis'
    : 'windows-1252'
}

function decodes(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // `stream`: the last character may be cut in two.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

/** The candidate that the header has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^\n"])*/.exec(text.trimStart())?.[0] ?? ''
  const bare = header.replace(/"(?:[^"]|"")*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
