/** Why a text is no number: it is none at all, or what it means depends on who wrote it, as `1.234` does. */
export type Unread = { fault: 'none' } | { fault: 'ambiguous'; whole: string; decimals: string }

/** The mark between a number's whole and its decimals. */
export type DecimalMark = '.' | ','

/** Thousands may stand apart by any of these, a number's all by the same: blanks of several widths, apostrophes as in Switzerland, or the mark that is not the decimals'. */
const groups = /^\d{1,3}(?:([.,'’\u0020\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$/

/**
 * An amount as people write it, as the graph has it: `1.234,50`, `1,234.50` and `1 234,50` are `1234.50`, whoever reads. A lone mark before three digits
 * could be either (`1.234`), and is believed only where it is the reader's own for decimals and there may be three.
 * @param places how many decimals there may well be
 */
export function readAmount(text: string, decimal: DecimalMark, places = 2): { value: string } | Unread {
  const [, minus = '', number = ''] = /^([-\u2212]?)\s*(.*)$/s.exec(text.trim()) ?? []
  const sign = minus && '-'
  const at = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','))
  if (at < 0) return wholeOf(sign, number, '')
  const [whole, decimals, mark] = [number.slice(0, at), number.slice(at + 1), number.charAt(at)]
  if (whole.includes(mark)) return wholeOf(sign, number, '')
  if (/^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(decimals) && !(mark === decimal && places >= 3)) {
    // Of what has no decimals it is thousands, as `1.500` yen are.
    if (places === 0) return wholeOf(sign, `${whole}${decimals}`, '')
    return {
      fault: 'ambiguous',
      whole: `${sign}${whole}${decimals}`,
      decimals: `${sign}${whole}${decimal}${decimals.slice(0, places)}`,
    }
  }
  return /^\d+$/.test(decimals) ? wholeOf(sign, whole || '0', `.${decimals}`) : { fault: 'none' }
}

function wholeOf(sign: string, digits: string, rest: string): { value: string } | { fault: 'none' } {
  if (!/^\d{1,15}$/.test(digits) && !groups.test(digits)) return { fault: 'none' }
  return { value: `${sign}${digits.replace(/\D/g, '')}${rest}` }
}

/** A whole number as a reader writes it, with a sign or without: who counts by thousands with dots means thousands by `1.234`. Null where it is none. */
export function readWhole(text: string, decimal: DecimalMark): number | null {
  const [, sign = '', digits = ''] = /^([+\-\u2212]?)\s*(.*)$/s.exec(text.trim()) ?? []
  const isWhole = /^\d{1,9}$/.test(digits) || (groups.test(digits) && !digits.includes(decimal))
  const number = Number(digits.replace(/\D/g, ''))
  if (!isWhole || number > 999_999_999) return null
  return sign === '' || sign === '+' ? number : -number
}
