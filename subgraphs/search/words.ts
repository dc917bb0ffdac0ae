import { fold } from './fold.ts'
import { root } from './roots.ts'

// What a word is, in any script: the same for what is indexed and for what is asked, or nothing would ever match.

/** A word of a text and where it stood in it (UTF-16 offsets). */
export interface Word {
  /** Folded. */
  term: string
  start: number
  end: number
}

const run = /[\p{L}\p{N}\p{M}]+/gu
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu
const joined = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’.&][\p{L}\p{N}\p{M}]+)+/gu
const longestTerm = 60

/** Unicode's own dictionaries: of Chinese, Japanese, Thai, Lao, Khmer and Burmese, whatever the locale. */
// biome-ignore lint/style/noRestrictedGlobals: where a dictionary parts words is no fact that is kept for good, and pairs find what another one parts otherwise
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a text, in order; of scripts that put no spaces between them, as a dictionary tells them apart. */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const { 0: piece, index } of text.matchAll(run)) {
    let done = 0
    for (const { 0: inner, index: at } of piece.matchAll(unspaced)) {
      add(found, piece.slice(done, at), index + done)
      for (const { segment, index: within } of segmenter.segment(inner)) add(found, segment, index + at + within)
      done = at + inner.length
    }
    add(found, piece.slice(done), index + done)
  }
  return found
}

function add(found: Word[], text: string, start: number): void {
  const term = fold(text).slice(0, longestTerm)
  if (term !== '') found.push({ term, start, end: start + text.length })
}

/** Words that a mark alone parts, as one: `tshirt` of "T-shirt". */
export const joinedWords = (text: string): string[] =>
  [...text.matchAll(joined)].map(([whole]) => fold(whole.replace(/[-‐‑'’.&]/gu, '')).slice(0, longestTerm))

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

/** A root as the index has it: apart from the words, whose beginnings are looked for. */
export const rootKey = (term: string): string | null => {
  const own = root(term)
  return own.length >= 2 && /^\p{L}+$/u.test(own) ? `~${own}` : null
}

/** All that the index has of a term: itself, its root, its pairs, and each Chinese character, which is a word of its own. */
export function formsOf(term: string): string[] {
  const characters = [...term].filter((character) => /\p{Script=Han}/u.test(character))
  const own = rootKey(term)
  return [...new Set([term, ...(own ? [own] : []), ...pairs(term), ...characters])]
}
