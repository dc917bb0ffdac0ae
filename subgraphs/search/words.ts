// What a word is, in any script: the same for what is indexed and for what is asked, or nothing would ever match.

/** A term of the index and where it stood in the text (UTF-16 offsets). */
export interface Word {
  term: string
  start: number
  end: number
}

const run = /[\p{L}\p{N}\p{M}]+/gu
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu
const longestTerm = 60

/** One spelling for what readers take for the same: case, accents, widths and ligatures go. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .normalize('NFC')
}

/**
 * The words of a text, in order. Scripts that put no spaces between words become overlapping pairs of characters, so
 * that any part of a run finds it.
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const { 0: piece, index } of text.matchAll(run)) {
    let done = 0
    for (const { 0: inner, index: at } of piece.matchAll(unspaced)) {
      add(found, piece.slice(done, at), index + done)
      for (const pair of pairs(inner, index + at)) add(found, pair.text, pair.start)
      done = at + inner.length
    }
    add(found, piece.slice(done), index + done)
  }
  return found
}

/** The singular of a regular plural, else the term itself: "lanterns" finds a lantern and the other way round. */
export function stem(term: string): string {
  if (!/^[a-z]{4,}$/.test(term) || !term.endsWith('s') || /(ss|us|is)$/.test(term)) return term
  return term.endsWith('ies') && term.length > 4 ? `${term.slice(0, -3)}y` : term.slice(0, -1)
}

function add(found: Word[], text: string, start: number): void {
  const term = fold(text).slice(0, longestTerm)
  if (term !== '') found.push({ term, start, end: start + text.length })
}

function* pairs(text: string, start: number): Generator<{ text: string; start: number }> {
  const characters = [...text]
  if (characters.length === 1) yield { text, start }
  let at = start
  for (let n = 0; n + 1 < characters.length; n++) {
    yield { text: `${characters[n]}${characters[n + 1]}`, start: at }
    at += characters[n]?.length ?? 0
  }
}
