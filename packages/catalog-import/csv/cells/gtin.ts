import { type GtinFault, readGtin } from '@micromart/input'
import { plainDigits } from './plain-digits.ts'
import { isRounded } from './spreadsheet.ts'

/** Why a cell is no trade number: a spreadsheet has rounded it, or what is wrong with it. */
export type NoGtin = GtinFault | 'rounded'

/**
 * The trade number that a cell has; null where it says that there is none. Zeros that a spreadsheet has taken from its beginning are put back where the
 * check digit then fits, and what it has put behind or around it goes: `36000291452.0`, `4.006381333931E+12`, `="4006381333931"`.
 */
export function gtinIn(cell: string): { gtin: string } | { fault: NoGtin } | null {
  const parts = plainDigits(cell).split(/(?<=\d{7}['"]?\s*)[;|/,](?=\s*['"]?\d{8})/)
  const read = parts.map((part) => gtinOf(part))
  return read.find((one) => one !== null && 'gtin' in one) ?? read[0] ?? null
}

function gtinOf(part: string): { gtin: string } | { fault: NoGtin } | null {
  const text = bare(part)
  if (saysNone(text)) return null
  const exact = exactly(text)
  if (exact === undefined && isRounded(text)) return { fault: 'rounded' }
  const number = exact ?? text
  const asIs = readGtin(number)
  if ('gtin' in asIs) return asIs
  const padded = readGtin(withZeros(number))
  return 'gtin' in padded ? padded : asIs
}

const bare = (part: string) =>
  part
    .trim()
    .replace(/^=?\s*"(.*)"$/s, '$1')
    .replace(/^'+|'+$/g, '')
    .replace(/^(?:gtin|ean|upc|jan|isbn)(?:[- ]?1[0-4])?\s*[:#]?\s*(?=\d)/i, '')
    .replace(/(?<=^\d+)[.,]0+$/, '')
    .trim()

/** Words, as many as marketplaces have, a number of nothing but one digit, or Amazon's own number. */
const saysNone = (text: string) =>
  text === '' || /^(?:0+|9{6,}|[xX-]+|B0[A-Z0-9]{8})$/.test(text) || (!/\d/.test(text) && /[\p{L}\s]/u.test(text))

/** A number that was written in powers of ten with all of its digits; undefined for any other. */
function exactly(text: string): string | undefined {
  const [, whole = '', decimals = '', power] = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text) ?? []
  if (power === undefined || decimals.length > Number(power)) return
  // Spreadsheets keep five decimals of such: fewer digits than that and zeros to the end are what is left of others.
  return decimals.length < Number(power) - 1 ? undefined : (whole + decimals).padEnd(Number(power) + 1, '0')
}

/** Of UPCs, which most often begin with nought. */
const withZeros = (text: string) => (/^\d{9,11}$/.test(text) ? text.padStart(12, '0') : text)
