import { currencyDecimals, formatDecimal, isCurrency, isWithinPrices, type WireMoney } from '@micromart/money'
import type { Noted, PriceFault } from '../../reasons/reason.ts'
import { currencyIn, isAnyCrown } from './currency-symbols.ts'
import { plainDigits } from './plain-digits.ts'

/** What a price's text may leave open. */
export interface PriceHints {
  /** The currency of a price that names none itself. */
  currency: string | undefined
  /** The file's numbers have a decimal comma; undefined when nothing tells. */
  decimalComma: boolean | undefined
  /** A number that names no unit counts the currency's smallest: cents. */
  inCents?: boolean
}

/** No price is written at such length. */
const longest = 200

// Where thousands are parted by points.
const pointGroups = new Set(['ARS', 'BRL', 'COP', 'CRC', 'DKK', 'IDR', 'RON', 'RSD', 'TRY', 'UYU'])

/** A price as it stands, with what had to be left off it; or why there is none. */
export type PriceReading = { price: WireMoney; note?: Noted } | { reason: PriceFault }

// What makes a price the lowest of several, in the languages of the platforms.
const lowest =
  /(?:^|\s)(?:from|starting at|as low as|starts at|min|mind|minimum|mindestens|mínimo|minimo|ab|von|à partir de|a partir de|dès|desde|da|a partire da|od|от|начиная с|vanaf|fra|från|から|起)\.?\s*[^\d\s]{0,4}\s*\d|\d\s*[^\d\s]{0,3}\s*(?:から|～|起|\+|and up|and above|or more|upwards?|et plus|y más|и выше)$/iu

// `up to 10.00`: of several as well.
const highest = /(?:^|\s)(?:up to|max\.?|bis(?: zu)?|jusqu'à|hasta|fino a|até|do|до|tot)\s*[^\d\s]{0,4}\s*\d/iu

/** Blanks part thousands and nothing else: `19.99 19.99` are two numbers. */
const number = /(?<![\d\p{L}])[.,]\d+(?![.,\d])|\d{1,3}(?:[\s'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*/gu

/** Where one mark stands several times it parts thousands, or India's lakhs; `12.5.0` is no number. */
function isGrouped(number: string): boolean {
  const parts = number.replace(/[.,]+$/, '').split(/[.,]/)
  const marks = new Set(number.replace(/[.,]+$/, '').match(/[.,]/g))
  const groups = marks.size === 1 ? parts.slice(1) : parts.slice(1, -1)
  return (
    parts.length <= 2 || (groups.at(-1)?.length === 3 && groups.every(({ length }) => length === 2 || length === 3))
  )
}

/** `-5`, `5-` as SAP writes it, `(5.00)` as accountants do. */
const negative = /[-−]\s*[^\d\s]{0,3}\s*[.,]?\d|\d\s*[-−]$|^[^\d\s]{0,4}\(\s*[^\d\s]{0,4}\s*[\d.,]+\s*[^\d\s]{0,4}\)$/u

/** What some of it costs, `10.00 / kg`, is not what one piece does; `99,999/-` is. */
const measured =
  /\d\s*[^\d\s/]{0,4}\s*(?:\/|per\s|pro\s|je\s|за\s|par\s|por\s|al\s)\s*\d*\s*(?:k?g|mg|gr|kilo|lb|oz|[mcd]?l|lit(?:er|re)s?|[mc]?m[²³23]?|sqm|кг|г|л|м)\.?$/iu

/** `99 ct`, `99¢`: of the currency's smallest unit. */
const cents =
  /^\s*\d[\d.,]*\s*(?:ct|cts|cents?|¢|céntimos?|centimes?|centesimi|cêntimos?|grosz[ye]?|коп\.?|копе[ек][а-я]*|pence|öre|øre)\.?\s*$/iu

/** `12⁹⁹`, as shelves have it. */
const raised = /(\d)[.,]?\s?([⁰¹²³⁴-⁹]{2})(?![⁰¹²³⁴-⁹])/u

/** A share of something, and no price. */
const share = /\d\s*[%‰％]/

/**
 * Reads a price as people and spreadsheets write it: `19.90`, `1.234,50 €`, `US$1,234.5`, `¥1,280`, `1 234,56`, `2.79e+01`. Decimals that
 * the currency has not are rounded, half up. Answers a reason when the text is no one price, or its currency is unknown.
 */
export function readPrice(text: string, { currency, decimalComma, inCents = false }: PriceHints): PriceReading {
  const said = text.slice(0, 40)
  if (text.length > longest) return fault('price-unreadable', said)
  const plain = withoutExponents(plainDigits(text.replace(raised, '$1.$2')))
    .replace(/^["']|["']$/g, '')
    .trim()
  const numbers = plain.match(number) ?? []
  const [first] = numbers
  if (first === undefined) return fault('price-unreadable', said)
  if (lowest.test(plain)) return fault('price-lowest', said)
  if (numbers.length > 1 || highest.test(plain) || measured.test(plain)) return fault('price-several', said)
  if (negative.test(plain)) return fault('price-negative', said)
  if (share.test(plain) || !isGrouped(first)) return fault('price-unreadable', said)
  const code = currencyIn(plain, currency) ?? (isAnyCrown(plain) ? undefined : currency)
  if (code === undefined) return { reason: { reason: 'currency-untold' } }
  if (!isCurrency(code)) return fault('currency-unknown', code.slice(0, 10))
  const decimals = currencyDecimals(code)
  const smallest = inCents || cents.test(plain)
  // A number of cents that has a fraction may be of the whole unit after all.
  if (smallest && !/^\d+(?:[.,]0+)?$/.test(first)) return fault('price-unreadable', said)
  const { minor, rounded } = smallest
    ? { minor: BigInt(Number.parseInt(first, 10)), rounded: false }
    : minorOf(first, decimals, decimalComma ?? pointGroups.has(code))
  if (!isWithinPrices({ minor, currency: code })) return fault('price-too-high', said)
  const price = { amount: formatDecimal(minor, decimals), currency: code }
  return rounded ? { price, note: { reason: 'price-rounded', said, ...price } } : { price }
}

const fault = (reason: Exclude<PriceFault['reason'], 'currency-untold'>, said: string) => ({ reason: { reason, said } })

/** `2.794000000000000e+01` as `27.94`. */
function withoutExponents(text: string): string {
  return text.replace(
    /(\d+)(?:[.,](\d+))?e([+-]?\d{1,2})(?!\d)/gi,
    (_, whole: string, fraction = '', exponent: string) => {
      const digits = whole + fraction
      const point = whole.length + Number(exponent)
      const left = point <= 0 ? '0' : digits.padEnd(point, '0').slice(0, point)
      const right = (point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '')
      // Two decimals at least: `1.500` could be taken for thousands.
      return `${left}.${right.padEnd(2, '0')}${right.length === 3 ? '0' : ''}`
    },
  )
}

/**
 * Whether a file's prices have a decimal comma, told by those with one or two digits behind a comma or a point, or with both;
 * undefined when there are none.
 */
export function decimalCommaIn(prices: readonly string[]): boolean | undefined {
  const plain = prices
    .filter(({ length }) => length <= longest)
    .map(plainDigits)
    .filter((price) => !/\de[+-]?\d/i.test(price))
  const ending = (mark: string) =>
    plain.filter((price) => new RegExp(`\\d${mark}\\d{1,2}(?![\\d.,])`).test(price)).length
  // Dinars have three: behind another mark that parts thousands, or behind a 0, they are decimals as well.
  const telling = (mark: string, other: string) =>
    plain.filter((price) => new RegExp(`(?:\\d${other}\\d{3}|(?<![\\d.,])0)${mark}\\d{3}(?![\\d.,])`).test(price))
      .length
  const commas = ending(',') + telling(',', '\\.')
  const points = ending('\\.') + telling('\\.', ',')
  return commas === points ? undefined : commas > points
}

function minorOf(number: string, decimals: number, decimalComma: boolean): { minor: bigint; rounded: boolean } {
  const digits = number.replace(/['’\s\u00a0\u202f]/g, '').replace(/[.,]+$/, '')
  const at = decimalPoint(digits, decimals, decimalComma)
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, '')
  const fraction = at < 0 ? '' : digits.slice(at + 1)
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const left = Number(`0.${fraction.slice(decimals)}`)
  // What databases' floating point leaves is nothing anybody wrote.
  return { minor: kept + (left >= 0.5 ? 1n : 0n), rounded: left > 0.001 && left < 0.999 }
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
