// Letters of Cyrillic that look like Latin ones, as small or as capital letters, whose keys lie on the same keyboard: who writes both slips from one into the other,
// and nobody sees it.
const alike: readonly (readonly [cyrillic: string, latin: string])[] = [
  ...'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕs'.matchAll(/(.)(.)/gu),
].map(([, cyrillic = '', latin = '']) => [cyrillic, latin])
const toLatin = new Map(alike)
const toCyrillic = new Map(alike.map(([cyrillic, latin]) => [latin, cyrillic]))

/** A folded word of letters of two scripts that look alike as one of that which it has more of; and a code such as А4 as a Latin one. */
export function inOneScript(term: string): string {
  const cyrillic = term.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  if (cyrillic === 0) return term
  if (/^\p{Script=Cyrillic}{1,2}\d+$/u.test(term)) return put(term, toLatin) ?? term
  const latin = term.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin === 0) return term
  const ways = latin >= cyrillic ? [toLatin, toCyrillic] : [toCyrillic, toLatin]
  return put(term, ways[0] ?? toLatin) ?? put(term, ways[1] ?? toLatin) ?? term
}

/** Null where a letter of the other script has none that it looks like. */
function put(term: string, letters: ReadonlyMap<string, string>): string | null {
  const other = letters === toLatin ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u
  const written = [...term].map((letter) => (other.test(letter) ? letters.get(letter) : letter))
  return written.every((letter) => letter !== undefined) ? written.join('') : null
}
