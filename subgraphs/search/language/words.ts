import { fold } from './fold.ts'
import { plainDigits, writtenNumber } from './numbers.ts'
import { root } from './roots.ts'
import { inOneScript } from './scripts.ts'
import { asThaiSpell, thaiSpellings } from './thai.ts'

// What a word is, in any script: the same for what is indexed and for what is asked, or nothing would ever match.

/** A word of a text and where it stood in that, composed (UTF-16 offsets). */
export interface Word {
  /** Folded. */
  term: string
  start: number
  end: number
}

const vulgar = '[\\u00bc-\\u00be\\u2150-\\u215e]'
/** Names that end with marks, `C++` and `C#`; vulgar fractions, `1½` being 1 and ½; else letters and digits, with what stands within numbers: `1.5l`. */
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])|${vulgar}|(?!${vulgar})[\\p{L}\\p{N}](?:(?!${vulgar})[\\p{L}\\p{N}\\p{M}\\u00ad\\u2060\\ufeff]|(?<=\\p{Nd})[.,](?=\\p{Nd}))*`,
  'gu',
)
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu
const joined = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’.&\u200c][\p{L}\p{N}\p{M}]+)+/gu
const longestTerm = 60

/** Unicode's own dictionaries: of Chinese, Japanese, Thai, Lao, Khmer and Burmese, whatever the locale. */
// biome-ignore lint/style/noRestrictedGlobals: where a dictionary parts words is no fact that is kept for good, and pairs find what another one parts otherwise
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

const halfWidth = /[\uff66-\uff9f]+/gu

/** A text as dictionaries have it: letters and their marks as one, and kana as wide as others. It looks the same. */
export const composed = (text: string): string =>
  text.normalize('NFC').replace(halfWidth, (kana) => kana.normalize('NFKC'))

/** The words of a text, in order; of scripts that put no spaces between them, as a dictionary tells them apart. */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const { 0: piece, index } of composed(text).matchAll(run)) {
    let done = 0
    for (const { 0: inner, index: at } of piece.matchAll(unspaced)) {
      add(found, piece.slice(done, at), index + done)
      for (const { segment, index: within } of parted(inner)) add(found, segment, index + at + within)
      done = at + inner.length
    }
    add(found, piece.slice(done), index + done)
  }
  return found
}

/** As the dictionary has it in whichever spelling it knows best, which has the fewest words. */
function parted(run: string): { segment: string; index: number }[] {
  const [first = [], ...others] = thaiSpellings(run).map((text) => [...segmenter.segment(text)])
  return others.reduce((best, other) => (other.length < best.length ? other : best), first)
}

/** One word or, where marks part numbers that are none together, as in `36,37,38`, several. */
function add(found: Word[], text: string, start: number): void {
  const numbers = text.match(numeral) ?? []
  if (numbers.some((number) => writtenNumber(plainDigits(number)) === null)) {
    for (const { 0: part, index } of text.matchAll(/[^.,]+/g)) add(found, part, start + index)
    return
  }
  const term = termOf(text)
  if (term !== '') found.push({ term, start, end: start + text.length })
}

const numeral = /\p{Nd}+(?:[.,]\p{Nd}+)+/gu

/** How a word is written in the index, and in what is asked of it: `Größe` as `grosse`, and `1,50` as `1.5`. */
export const termOf = (text: string): string =>
  asThaiSpell(inOneScript(plainDigits(fold(text))))
    .replace(numeral, (number) => writtenNumber(number) ?? number)
    .slice(0, longestTerm)

const mark = /[-‐‑'’.&\u200c]/gu

/** Words that a mark alone parts, as one: `tshirt` of "T-shirt". None of what goes from one number to another. */
export const joinedWords = (text: string): string[] =>
  [...text.matchAll(joined)]
    .filter(([whole]) => !/\p{Nd}[^\p{L}\p{N}\p{M}]\p{Nd}/u.test(whole))
    .map(([whole]) => termOf(whole.replace(mark, '')))

/** Words that a blank alone parts from a letter before them, with that: `tshirt` of "T Shirt". */
export const initialledWords = (text: string): string[] =>
  [...text.matchAll(initialled)].map(([, letter = '', word = '']) => termOf(`${letter}${word}`))

const initialled = /(?<![\p{L}\p{N}\p{M}])(\p{L}) (\p{L}{2,})(?![\p{L}\p{N}\p{M}])/gu

const paired = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u

/**
 * Overlapping pairs of a term's characters, where its script's words are written together: what one dictionary takes for one word and
 * another for two, or a Korean compound, is found by any part of it. Empty for other scripts, and for terms of less than three.
 */
export function pairs(term: string): string[] {
  const characters = [...term]
  if (characters.length < 3 || !paired.test(term)) return []
  return characters.slice(1).map((character, nth) => `${characters[nth]}${character}`)
}

/**
 * Numbers and what is written together with them, for that may be written apart: 500 and ml of `500ml`, 10, 15 and cm of `10x15cm`, 1 and 2 of `1⁄2`. None
 * of what is no such thing, or a code: `e27` is no 27.
 */
export function apart(term: string): string[] {
  if (!/\p{Nd}/u.test(term)) return []
  const parts = term.match(/\p{Nd}+(?:\.\p{Nd}+)?|[\p{L}\p{M}]+/gu) ?? []
  const isCode = parts.length < 2 || parts.length > 5 || /^\P{Nd}{1,2}\p{Nd}/u.test(term)
  return isCode ? [] : parts.filter((part) => part !== 'x')
}

/** A root as the index has it: apart from the words, whose beginnings are looked for. */
export const rootKey = (term: string): string | null => {
  const own = root(term)
  return own.length >= 2 && /^\p{L}+$/u.test(own) ? `~${own}` : null
}

/**
 * All that the index has of a term: itself, its root, its pairs and parts, each Chinese character, which is a word of its own, and what a number or
 * a name begins with, `5` of `5.3` and `c` of `c++`.
 */
export function formsOf(term: string): string[] {
  const characters = [...term].filter((character) => /\p{Script=Han}/u.test(character))
  const own = rootKey(term)
  const [, start] = /^([1-9]\d*)\.\d+$|^(\p{L})(?:\+\+|#)$/u.exec(term)?.filter((part) => part !== undefined) ?? []
  return [
    ...new Set([term, ...(own ? [own] : []), ...pairs(term), ...apart(term), ...characters, ...(start ? [start] : [])]),
  ]
}
