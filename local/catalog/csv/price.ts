import { currencyDecimals, formatDecimal, isCurrency, type WireMoney } from '@micromart/money'
import { currencyIn } from './currency-symbols.ts'

/** What a price's text may leave open. */
export interface PriceHints {
  /** The currency of a price that names none itself. */
  currency: string | undefined
  /** The file's numbers have a decimal comma; undefined when nothing tells. */
  decimalComma: boolean | undefined
}

// Where thousands are parted by points.
const pointGroups = new Set(['ARS', 'BRL', 'COP', 'CRC', 'DKK', 'IDR', 'RON', 'RSD', 'TRY', 'UYU'])

/**
 * Reads a price as people write it: `19.90`, `1.234,50 €`, `US$1,234.5`, `¥1,280`, `1 234,56`. Decimals that the
 * currency has not are rounded, half up. Answers a reason when the text is no one price, or its currency is unknown.
 */
export function readPrice(text: string, { currency, decimalComma }: PriceHints): WireMoney | { reason: string } {
  const shown = JSON.stringify(text.slice(0, 40))
  // Full-width digits and signs are read as the plain ones.
  const plain = text
    .normalize('NFKC')
    .replace(/^["']|["']$/g, '')
    .trim()
  const numbers = plain.match(/\d[\d.,'’\s\u00a0\u202f]*/g) ?? []
  const [number] = numbers
  if (number === undefined) return { reason: `${shown} is no price` }
  if (numbers.length > 1) return { reason: `${shown} is not one price` }
  if (/-\s*[^\d\s]{0,3}\s*\d/.test(plain)) return { reason: `the price ${shown} is below 0` }
  const code = currencyIn(plain) ?? currency
  if (code === undefined) return { reason: 'the currency is not told; give it with --currency' }
  if (!isCurrency(code)) return { reason: `${JSON.stringify(code.slice(0, 10))} is no currency` }
  const decimals = currencyDecimals(code)
  return { amount: amountOf(number, decimals, decimalComma ?? pointGroups.has(code)), currency: code }
}

/**
 * Whether a file's prices have a decimal comma, told by those with one or two digits behind a comma or a point;
 * undefined when there are none.
 */
export function decimalCommaIn(prices: readonly string[]): boolean | undefined {
  const ending = (mark: string) =>
    prices.filter((price) => new RegExp(`\\d${mark}\\d{1,2}(?![\\d.,])`).test(price)).length
  const commas = ending(',')
  const points = ending('\\.')
  return commas === points ? undefined : commas > points
}

function amountOf(number: string, decimals: number, decimalComma: boolean): string {
  const digits = number.replace(/['’\s\u00a0\u202f]/g, '').replace(/[.,]+$/, '')
  const at = decimalPoint(digits, decimals, decimalComma)
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, '')
  const fraction = at < 0 ? '' : digits.slice(at + 1)
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  return formatDecimal(kept + (Number(fraction[decimals] ?? 0) >= 5 ? 1n : 0n), decimals)
}

/** Where the decimal point is: the last separator, unless it sets thousands apart. */
function decimalPoint(digits: string, decimals: number, decimalComma: boolean): number {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last < 0) return -1
  const separator = digits[last] ?? ''
  const several = digits.split(separator).length > 2
  const both = digits.includes('.') && digits.includes(',')
  if (several) return -1
  if (both) return last
  const grouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
  // One separator before three digits: thousands where it cannot be the decimal point, or is not the file's.
  if (grouped && (decimals === 0 || (separator === ',') !== decimalComma)) return -1
  return last
}
