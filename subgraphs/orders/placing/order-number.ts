/** Crockford's alphabet less 0 and 1, so nothing read over the phone is taken for a letter: no I, L, O or U either. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const digits = 6

/**
 * An order number such as `MM-7F3K-22`, out of 30⁶ (729 million): whoever claims one must be ready to draw again.
 * @param draw a random whole number from 0 to below its argument.
 */
export function orderNumber(draw: (below: number) => number): string {
  const drawn = Array.from({ length: digits }, () => alphabet[draw(alphabet.length)]).join('')
  return `MM-${drawn.slice(0, 4)}-${drawn.slice(4)}`
}

/**
 * The order number that somebody means who reads it out or types it: with or without `MM`, in any case, with hyphens, spaces and dots
 * wherever they like. Null for what is none. What the alphabet lacks is not guessed at: an O could be a Q or a D as well as nothing.
 */
export function readOrderNumber(said: string): string | null {
  const [, head, tail] =
    /^(?:MM)?([0-9A-Z]{4})([0-9A-Z]{2})$/.exec(said.toUpperCase().replaceAll(/[\s.\p{Pd}]/gu, '')) ?? []
  return head && tail ? `MM-${head}-${tail}` : null
}
