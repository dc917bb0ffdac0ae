import { areNeighbours } from './keyboards.ts'

/**
 * Edits between two words, where swapping neighbours is one edit as well: the commonest slip of the fingers.
 * Optimal string alignment, https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
export function distance(left: string, right: string): number {
  const [a, b] = [[...left], [...right]]
  const row = (n: number) => Array.from({ length: n + 1 }, (_, index) => index)
  let [older, old] = [row(b.length), row(b.length)]
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((old[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      current.push(least)
    }
    older = old
    old = current
  }
  return old[b.length] ?? 0
}

const vowels = /^[aeiouyαεηιουωаеиоуыэюяіє]$/u

/**
 * Whether somebody who meant a word that is one edit away slips into a term so: by leaving a letter out, by two in the wrong order, by one twice or
 * a key that touches the right one, or by another vowel. What is no such slip may be another word.
 */
export function isSlip(word: string, term: string): boolean {
  const [meant, typed] = [[...word], [...term]]
  if (typed.length < meant.length) return true
  const at = typed.findIndex((character, nth) => character !== meant[nth])
  const [own = '', before = '', next = ''] = [typed[at], typed[at - 1], typed[at + 1]]
  if (typed.length > meant.length) return [before, next].some((beside) => beside === own || areNeighbours(beside, own))
  const right = meant[at] ?? ''
  const isSwapped = own === meant[at + 1] && next === right
  return isSwapped || areNeighbours(own, right) || (vowels.test(own) && vowels.test(right))
}

/** How many edits a term of that many characters may be away from what was meant. */
export const editsOf = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2)

// Two words within d edits of each other have a common rest after leaving out at most d characters of each, whatever their script is: the
// symmetric delete of https://github.com/wolfgarbe/SymSpell. Only beginnings are looked at, so that long words do not have hundreds of rests.
const longestStart = 7

/** Hashes of what is left of a word after leaving out characters; words that are spelt alike share one. */
export function restsOf(word: string, edits: number): number[] {
  const found = new Set([[...word].slice(0, longestStart).join('')])
  let last = [...found]
  for (let n = 0; n < edits; n++) {
    last = [...new Set(last.flatMap(withoutOne))]
    for (const rest of last) found.add(rest)
  }
  return [...new Set([...found].map(hash))]
}

/** The same of a word's beginnings of three to six characters, for what is typed so far. */
export function startsOf(word: string): number[] {
  const characters = [...word]
  const starts = [3, 4, 5, 6].filter((length) => length <= characters.length)
  return [...new Set(starts.flatMap((length) => restsOf(characters.slice(0, length).join(''), 1)))]
}

function withoutOne(text: string): string[] {
  const characters = [...text]
  return characters.length < 2 ? [] : characters.map((_, nth) => characters.toSpliced(nth, 1).join(''))
}

/** FNV-1a of 32 bits, as PostgreSQL's int4 holds it. A clash costs one comparison more. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
