// Marks that readers leave out or put in as they like: accents of Latin, Greek and Cyrillic, points of Hebrew and vowels of Arabic. The
// marks of other scripts are letters: Japanese か and が, or Thai vowels, tell words apart.
const idleMarks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/gu

const spellings: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const spelled = new RegExp(`[${Object.keys(spellings).join('')}]`, 'gu')

/** One spelling for what readers take for the same: case, accents, widths and ligatures go. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(idleMarks, '')
    .replace(spelled, (letter) => spellings[letter] ?? letter)
    .normalize('NFC')
}

const longestKey = 100

/** Letters and digits alone: `LMP-001/red` and `lmp 001 RED` are one. Empty where there are none. */
export function compact(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .slice(0, longestKey)
}
