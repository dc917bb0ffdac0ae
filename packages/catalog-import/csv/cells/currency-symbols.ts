import { isCurrency } from '@micromart/money'

// `$`, `¥` and others are several currencies'; these are the likeliest. `kr` is any of three kingdoms', and so none's by itself.
const table = `
  us$ USD, r$ BRL, s$ SGD, a$ AUD, au$ AUD, c$ CAD, ca$ CAD, hk$ HKD, nt$ TWD, nz$ NZD, mx$ MXN, $ USD, € EUR, £ GBP,
  ¥ JPY, 円 JPY, 元 CNY, 원 KRW, ₩ KRW, ₹ INR, rs INR, ₽ RUB, руб RUB, ฿ THB, บาท THB, ₫ VND, đ VND, ₱ PHP, ₪ ILS,
  ₺ TRY, tl TRY, ₴ UAH, ₦ NGN, ₸ KZT, ₡ CRC, rm MYR, rp IDR, zł PLN, kč CZK, лв BGN, lei RON, ft HUF, kr -, fr CHF`

const symbols = new Map(
  table.split(',').map((pair) => {
    const [symbol = '', code = ''] = pair.trim().split(' ')
    return [symbol, code] as const
  }),
)

/** Currencies that have a symbol in common. */
const shared: Readonly<Record<string, readonly string[]>> = {
  $: 'USD AUD CAD NZD SGD HKD TWD MXN ARS CLP COP UYU'.split(' '),
  '¥': ['JPY', 'CNY'],
  '£': ['GBP', 'EGP', 'GIP'],
  元: ['CNY', 'TWD', 'HKD'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  lei: ['RON', 'MDL'],
  fr: ['CHF', 'XOF', 'XAF', 'XPF'],
}

/** Whether a text has a symbol that is several currencies' alike, so that only somebody can say which. */
export const isAnyCrown = (text: string): boolean => /(?<!\p{L})kr(?!\p{L})/iu.test(text)

/** Any symbol that is not part of a word; the longest one first, since `us$` holds `$`. */
const anySymbol = new RegExp(
  [...symbols.keys()]
    .sort((a, b) => b.length - a.length)
    .map((symbol) => {
      const before = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(symbol) ? '(?<!\\p{L})' : ''
      const after = /[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(symbol) ? '(?!\\p{L})' : ''
      return `${before}${symbol.replace('$', '\\$')}${after}`
    })
    .join('|'),
  'u',
)

/** Whose dollar it is, behind it: `19,99 $ CA`. */
const ofCountry = /\$\s?(US|CA|AU|NZ|HK|NT|MX)(?![A-Za-z])/

/**
 * The currency that a text names by its ISO 4217 code or by its symbol.
 * @param meant the one that somebody says; it is, where the symbol may be its
 */
export function currencyIn(text: string, meant?: string): string | undefined {
  const plain = text.slice(0, 200).normalize('NFKC')
  for (const [code] of plain.matchAll(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g)) if (isCurrency(code)) return code
  const behind = ofCountry.exec(plain)?.[1]
  if (behind !== undefined) return symbols.get(`${behind.toLowerCase()}$`)
  const symbol = anySymbol.exec(plain.toLowerCase())?.[0]
  if (symbol === undefined) return undefined
  if (meant !== undefined && shared[symbol]?.includes(meant)) return meant
  const likeliest = symbols.get(symbol)
  return likeliest === '-' ? undefined : likeliest
}
