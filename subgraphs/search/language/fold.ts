import { plainDigits } from './numbers.ts'
import { inOneScript } from './scripts.ts'

// Marks that readers leave out or put in as they like: accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic, and the dot of
// Hindi's borrowed sounds. The marks of other scripts are letters: Japanese か and が, or Thai vowels, tell words apart. What nobody sees says nothing: where a word may be
// hyphenated, and how an emoji is drawn.
const idleMarks =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u093c\u00ad\u2060\ufeff]|[\u20e3\ufe00-\ufe0f]/gu

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
/** Of Hindi: a nasal before another consonant is as often a dot above, लैम्प or लैंप; so is the moon-dot. */
const nasals = /[ङञणनम]्(?=[क-ह])|ँ/gu
const hiragana = /[\u3041-\u3096\u309d\u309e]/gu
/** How far katakana lies behind hiragana. */
const kana = 0x60

const spelled = new RegExp(`[${Object.keys(spellings).join('')}]`, 'gu')

/** One spelling for what readers take for the same: case, accents, widths, ligatures and which kana go. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(idleMarks, '')
    .replace(spelled, (letter) => spellings[letter] ?? letter)
    .normalize('NFC')
    .replace(nasals, 'ं')
    .replace(hiragana, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + kana))
}

const longestKey = 100
const mostRead = 300

/** Letters and digits alone: `LMP-001/red` and `lmp 001 RED` are one. Empty where there are none. */
export function compact(text: string): string {
  return (fold(text.slice(0, mostRead)).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => inOneScript(plainDigits(word)))
    .join('')
    .slice(0, longestKey)
}
