import { isNumber, isUnit, type Meaning } from './search-terms.ts'

/** A term as it was typed, and what is looked for in its place; null where no product has anything like it. */
export interface Guess {
  typed: Meaning
  meanings: readonly Meaning[] | null
  text: string
}

interface Kept {
  meanings: readonly Meaning[]
  corrected: string | null
  leftOut: readonly string[]
}

/** What is asked of the catalog. */
interface Asking {
  /** How many products have all of each choice, anywhere, in their heads, and there as words of their own; and whether any name has. */
  probe(tries: Meaning[][]): Promise<{ found: number; headed: number; named: number; titled: number }[]>
  /** Of each pair, whether some product has both. */
  areTogether(pairs: Meaning[][]): Promise<boolean[]>
}

/** Of longer queries not every choice of words is tried. */
const mostTries = 40

/**
 * As many words of a query as some product has together. Of two choices of the same length one wins whose words stand in a name or a
 * category, for these say what a thing is; then the one with fewer units and numbers among its words, and of these with fewer units; then the one that is a name's, since
 * of a desk lamp it is the lamp that is wanted, and not all that stands below *Desk*; then the one with more words as they were typed; then the one whose words more names have as
 * words of their own, since "water" begins watercolours as well, then the one that stands in more names at all, then the one that more products have; then the later words, as what a thing is comes last in most languages' phrases.
 */
export async function partial(guesses: readonly Guess[], { probe, areTogether }: Asking): Promise<Kept> {
  const there = guesses.filter(({ meanings }) => meanings !== null)
  if (there.length === 0) return { meanings: guesses.map(({ typed }) => typed), corrected: null, leftOut: [] }
  const never = await apartOf(there, areTogether)
  for (let length = there.length; length > 0; length--) {
    const choices = choicesOf(there, length)
      .filter((choice) => !never.some(([one, other]) => choice.includes(one) && choice.includes(other)))
      .slice(0, mostTries)
    if (choices.length === 0) continue
    const probes = await probe(choices.map((choice) => choice.flatMap(({ meanings }) => meanings ?? [])))
    const [best] = choices
      .map((choice, nth) => ({
        choice,
        nth,
        guessed: guessedIn(choice),
        found: 0,
        headed: 0,
        named: 0,
        titled: 0,
        ...probes[nth],
      }))
      .filter(({ found }) => found > 0)
      .toSorted(
        (a, b) =>
          Math.sign(b.headed) - Math.sign(a.headed) ||
          tellingIn(b.choice) - tellingIn(a.choice) ||
          b.titled - a.titled ||
          a.guessed - b.guessed ||
          b.named - a.named ||
          b.headed - a.headed ||
          b.found - a.found ||
          b.nth - a.nth,
      )
    if (best) return kept(guesses, best.choice)
  }
  return kept(guesses, there.slice(-1))
}

type Pair = [one: Guess, other: Guess]

/** What no product has together: no choice of words that has both need be tried. */
async function apartOf(guesses: readonly Guess[], areTogether: Asking['areTogether']): Promise<Pair[]> {
  const pairs = guesses.flatMap((one, nth) => guesses.slice(nth + 1).map((other): Pair => [one, other]))
  const found = await areTogether(pairs.map((pair) => pair.flatMap(({ meanings }) => meanings ?? [])))
  return pairs.filter((_, nth) => !found[nth])
}

/** How many of its words are not as they were typed. */
const guessedIn = (choice: readonly Guess[]) => choice.filter(({ typed, text }) => typed.term !== text).length

/** How much its words say: any word more than all numbers, and a number more than all units. */
const tellingIn = (choice: readonly Guess[]) =>
  choice.reduce((sum, { typed: { term } }) => sum + (isUnit(term) ? 0 : isNumber(term) ? 1 : 100), 0)

function kept(guesses: readonly Guess[], choice: readonly Guess[]): Kept {
  return {
    meanings: choice.flatMap(({ meanings }) => meanings ?? []),
    corrected: guessedIn(choice) > 0 ? choice.map(({ text }) => text).join(' ') : null,
    leftOut: guesses.filter((guess) => !choice.includes(guess)).map(({ typed }) => typed.term),
  }
}

/** All choices of so many, in the order of the words; of many words those that leave out neighbours, and no more than are tried. */
function choicesOf(guesses: readonly Guess[], length: number): Guess[][] {
  if (length === guesses.length) return [[...guesses]]
  if (length === 0) return [[]]
  if (guesses.length > 7) {
    const left = guesses.length - length
    return Array.from({ length: length + 1 }, (_, at) => guesses.toSpliced(at, left))
  }
  const [first, ...rest] = guesses
  if (!first) return []
  return [...choicesOf(rest, length - 1).map((choice) => [first, ...choice]), ...choicesOf(rest, length)]
}
