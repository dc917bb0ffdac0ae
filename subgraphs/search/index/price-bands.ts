/** A variant's prices: its own, and amounts in further currencies by their codes. */
interface Priced {
  currency: string
  price: string
  furtherPrices: Readonly<Record<string, string>>
}

/** From one amount to another, both included; absent ends are open. */
interface Range {
  currency: string
  min?: string | null | undefined
  max?: string | null | undefined
}

// Bands are those of three significant digits, `199` of 19.90 and of 1,999: 900 of them in each power of ten, numbered through. Ten of them are a wider
// band, `19` of both, a hundred the next, and 900 the widest. So a range is a few of these, however wide it is, its ends are narrow, and amounts are
// compared with no rounding.
const inPowerOfTen = 900
const bandsAtOnce = [inPowerOfTen, 100, 10, 1]
/** Of amounts from 0.0001 on, which no currency divides further, to beyond all prices. */
const lowest = -4 * inPowerOfTen
const highest = 16 * inPowerOfTen

/** What stands for prices of a document that nobody has written down yet. */
export const untold = '?'

/** What a product is found by that has these variants: the bands that their prices lie in, of each width. */
export function priceBands(variants: readonly Priced[]): string[] {
  const amounts = variants.flatMap(({ currency, price, furtherPrices }) =>
    Object.entries({ ...furtherPrices, [currency]: price }),
  )
  return [...new Set(amounts.flatMap(([currency, amount]) => bandsOf(currency, bandOf(amount))))].toSorted()
}

/** The bands of which all prices lie within a range, and those at its ends, of which some may. */
export function bandsBetween({ currency, min = null, max = null }: Range): { within: string[]; ends: string[] } {
  const [from, to] = [min === null ? lowest - 2 : bandOf(min), max === null ? highest : bandOf(max)]
  const within: string[] = []
  for (let at = from + 1; at < to; ) {
    const wide = bandsAtOnce.find((size) => at % size === 0 && at + size <= to) ?? 1
    within.push(bandName(currency, wide, at))
    at += wide
  }
  return { within, ends: [...new Set([from, to])].map((at) => bandName(currency, 1, at)) }
}

/** What is free lies below all bands. */
function bandOf(amount: string): number {
  const [whole = '', fraction = ''] = amount.split('.')
  const digits = whole + fraction
  const first = digits.search(/[1-9]/)
  if (amount.startsWith('-') || first < 0) return lowest - 1
  const band = (whole.length - 1 - first) * inPowerOfTen + Number(digits.slice(first, first + 3).padEnd(3, '0')) - 100
  return Math.min(Math.max(band, lowest), highest)
}

const bandsOf = (currency: string, at: number) => bandsAtOnce.map((size) => bandName(currency, size, at))
const bandName = (currency: string, size: number, at: number) => `${currency} ${size}:${Math.floor(at / size)}`
