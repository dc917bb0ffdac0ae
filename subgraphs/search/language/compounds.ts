import { root } from './roots.ts'

// Words that are written together, as German, Dutch and the Nordic languages do: the last part says what a thing is, so a "Lampe" is
// looked for where there is a "Tischlampe". Which words are put together of others is told by what other words the catalog has.

const shortestCompound = 8
const shortestPart = 3
const links = ['', 's', 'es', 'n', 'en', 'er', 'e']

const shortestTail = 4

/** What a long word may end with, as it is and as its root; none for words of other scripts than Latin. */
export function tailsOf(word: string): string[] {
  if (word.length < shortestCompound || !/^[a-z]+$/.test(word)) return []
  return [...new Set([...endsOf(root(word), shortestTail), ...endsOf(word, shortestPart)])]
}

const endsOf = (word: string, shortest: number): string[] =>
  Array.from({ length: Math.max(0, word.length - shortestPart - shortest + 1) }, (_, nth) =>
    word.slice(nth + shortestPart),
  )

/** Whether the root of a word ends with that one: what merely its letters end with is less surely a part of it. */
export const endsByRoot = (word: string, tail: string): boolean =>
  tail.length >= shortestTail && root(word).endsWith(tail)

/** What a compound may begin with once that root is taken from its end, without the sounds that link the two. */
export function headsOf(compound: string, tail: string): string[] {
  const own = compound.endsWith(tail) ? compound : root(compound)
  const head = own.slice(0, own.length - tail.length)
  return links
    .filter((link) => head.endsWith(link))
    .map((link) => head.slice(0, head.length - link.length))
    .filter((part) => part.length >= shortestPart)
}

/** Endings that make a word of one language's, and are none by themselves. */
const derived = /(?:[ai]ble|ment|ness|ship|less|tion)s?$/

/**
 * Whether a long word is put together of that root and one of these heads: the catalog has the head as a word, or the head is so long that
 * it is hardly anything else.
 */
export function isCompound(word: string, tail: string, isKnown: (head: string) => boolean): boolean {
  if (derived.test(word)) return false
  const heads = headsOf(word, tail)
  return heads.some(isKnown) || (tail.length >= shortestTail && (heads[0]?.length ?? 0) >= 4)
}

/** All ways to part a term in two. */
export function splits(term: string): [head: string, tail: string][] {
  if (/^\p{Script=Hangul}{4,}$/u.test(term)) {
    return Array.from({ length: term.length - 3 }, (_, nth) => [term.slice(0, nth + 2), term.slice(nth + 2)])
  }
  if (term.length < 6 || !/^[a-z]+$/.test(term)) return []
  return Array.from({ length: term.length - 2 * shortestPart + 1 }, (_, nth) => nth + shortestPart).flatMap((at) => {
    const [head, tail] = [term.slice(0, at), term.slice(at)]
    return links
      .filter((link) => head.endsWith(link) && head.length - link.length >= shortestPart)
      .map((link): [string, string] => [head.slice(0, head.length - link.length), tail])
  })
}
