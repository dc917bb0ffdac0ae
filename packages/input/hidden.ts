/** Format characters, fillers, and blanks and breaks of other scripts: a text with one looks like the same without it, or reads otherwise than it is. */
const hidden = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\p{Zl}\p{Zp}]/u

const cursive = '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}'
const indic = [
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
]
const unspaced = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const pictures = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}'

/** Where such characters are part of how a text is written (The Unicode Standard, chapters 9, 12, 16 and 23; UTS 51), as pieces of a pattern. */
const needed = [
  // Joiners, and what keeps letters apart.
  `(?<=[\\p{M}${cursive}${indic.map((script) => `\\p{Script=${script}}`).join('')}${unspaced}${pictures}])[\\u200c\\u200d]`,
  // Where a line may break, in scripts without spaces.
  `(?<=[${unspaced}\\p{M}])\\u200b`,
  // A picture in colour or as text; a key's cap.
  '(?<=(?![\\d#*])\\p{Emoji})[\\ufe0e\\ufe0f]',
  '(?<=[\\d#*])\\ufe0f(?=\\u20e3)',
  // Forms of one Chinese character, as names have them.
  '(?<=\\p{Unified_Ideograph})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  // The flags of England, Scotland and Wales.
  '(?<=\\u{1f3f4})\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}',
  // Signs that are seen, though they are classed with those that are not.
  '[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2]',
]
const inAnyText = new RegExp(needed.join('|'), 'gu')
/** Besides, where people write at length: where a word may part, the direction of what has none, and paragraphs of some editors. */
const inProse = new RegExp([...needed, '[\\u00ad\\u061c\\u200e\\u200f\\u2028\\u2029]'].join('|'), 'gu')

/**
 * The first character of a text that nobody sees, as `U+200B`, or null: but for those that its script or its pictures need.
 * @param prose whether it is written at length, and may say where words part and which way they run.
 */
export function hiddenIn(text: string, { prose }: { prose: boolean }): string | null {
  if (!hidden.test(text)) return null
  const [found] = hidden.exec(text.replace(prose ? inProse : inAnyText, '')) ?? []
  return found ? namedAsUnicode(found) : null
}

/** A character as the Unicode Standard names it, such as `U+200B`. */
export const namedAsUnicode = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`

/** A text from elsewhere without what is hidden in it. */
export function withoutHidden(text: string, { prose }: { prose: boolean }): string {
  if (!hidden.test(text)) return text
  const kept: string[] = []
  const all = new RegExp(hidden.source, 'gu')
  let from = 0
  for (const { 0: piece, index } of text.matchAll(prose ? inProse : inAnyText)) {
    kept.push(text.slice(from, index).replace(all, ''), piece)
    from = index + piece.length
  }
  return [...kept, text.slice(from).replace(all, '')].join('')
}
