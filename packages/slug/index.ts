const longest = 80

// Latin letters that Unicode does not decompose into a base letter and a mark.
const spelledOut: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/**
 * A name as it stands in an address: lower case, words joined by hyphens, Latin letters without their accents. Letters
 * of other scripts stay as they are, since readers of those scripts read them. At most 80 characters, cut at a word
 * where there is one; empty when the name holds no letter and no digit.
 */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    // Marks are part of the letter in Thai or Hindi; only on Latin letters are they an accent.
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßæœøđðłþıħ]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFC')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  return shorten(words)
}

/** True for what `slugOf` could have written, so that one thing has one address. */
export function isSlug(text: string): boolean {
  return text !== '' && slugOf(text) === text
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  for (let n = 2; ; n++) {
    const candidate = withSuffix(base, String(n))
    if (!taken.has(candidate)) return candidate
  }
}

/** `base-suffix`, the base shortened so that it is still a slug. */
export function withSuffix(base: string, suffix: string): string {
  const room = [...base].slice(0, longest - suffix.length - 1).join('')
  return `${room.replace(/-+$/, '')}-${suffix}`
}

function shorten(words: string): string {
  const characters = [...words]
  if (characters.length <= longest) return words
  const cut = characters.slice(0, longest).join('')
  const lastWord = cut.lastIndexOf('-')
  const whole = characters[longest] === '-' || lastWord < longest / 2 ? cut : cut.slice(0, lastWord)
  return whole.replace(/-+$/, '')
}
