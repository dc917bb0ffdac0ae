import { z } from 'zod'

/** What stands between the digits where people or printers write them in groups. */
const between = /[\s\p{Dash}]+/gu

/** Longer than any, with all that may stand in between. */
const longest = 60

/** Why something is no trade number: not of such a length, or its last digit does not fit the others. */
export type GtinFault = 'no number' | 'check digit'

/**
 * A trade number (GS1's GTIN, be it called EAN, UPC, JAN or ISBN) as it is kept: 8, 12, 13 or 14 digits, the last of which checks the others (GS1
 * General Specifications, 7.9), without what stands between them. An ISBN of ten is the one of thirteen that it became in 2007.
 */
export function readGtin(sent: string): { gtin: string } | { fault: GtinFault } {
  if (sent.length > longest) return { fault: 'no number' }
  const digits = sent.normalize('NFKC').replace(between, '')
  if (/^\d{9}[\dXx]$/.test(digits)) return readIsbn10(digits)
  // Nothing is numbered nought, which checks itself.
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return { fault: 'no number' }
  return checkDigit(digits.slice(0, -1)) === digits.at(-1) ? { gtin: digits } : { fault: 'check digit' }
}

/** ISO 2108:1992: weights of 10 to 1, and the sum divided by 11. */
function readIsbn10(digits: string): { gtin: string } | { fault: GtinFault } {
  const values = [...digits].map((digit) => (/x/i.test(digit) ? 10 : Number(digit)))
  const sum = values.reduce((all, value, n) => all + value * (10 - n), 0)
  if (sum % 11 !== 0 || /^0+$/.test(digits)) return { fault: 'check digit' }
  const own = `978${digits.slice(0, 9)}`
  return { gtin: own + checkDigit(own) }
}

/** What comes behind these digits: from the right they weigh three and one in turn. */
function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((all, digit, n) => all + Number(digit) * (n % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/** What is the same of the same number, with however many zeros before it: a UPC of 12 digits is an EAN of 13. Null of what is none. */
export function gtinKey(sent: string): string | null {
  const read = readGtin(sent)
  return 'gtin' in read ? read.gtin.replace(/^0+/, '') : null
}

const messages: Readonly<Record<GtinFault, string>> = {
  'no number': 'A GTIN has 8, 12, 13 or 14 digits.',
  'check digit': 'The last digit does not fit the others: one of them is mistyped.',
}

/** A trade number that may be left out, null or blank: null then. */
export const optionalGtin = z
  .string()
  .nullish()
  .transform((sent, context) => {
    if (sent == null || sent.trim() === '') return null
    const read = readGtin(sent)
    if ('gtin' in read) return read.gtin
    context.addIssue({ code: 'custom', message: messages[read.fault] })
    return z.NEVER
  })
