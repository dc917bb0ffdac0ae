import { currencyDecimals, formatDecimal, type WireMoney } from '@micromart/money'

/** A price with what a variant adds to it or takes off: `5.00`, `-2,50`, `10%`. What cannot be read adds nothing; nothing costs less than 0. */
export function surcharged(price: WireMoney, surcharge: string | undefined): WireMoney {
  const [, sign = '', digits = '', percent = ''] =
    /^\s*([+-]?)\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(surcharge?.slice(0, 200) ?? '') ?? []
  const amount = Number(digits.replace(',', '.'))
  if (!digits || amount === 0) return price
  const decimals = currencyDecimals(price.currency)
  const minor = Math.round(Number(price.amount) * 10 ** decimals)
  const added = percent ? Math.round((minor * amount) / 100) : Math.round(amount * 10 ** decimals)
  const sum = Math.max(0, sign === '-' ? minor - added : minor + added)
  return { amount: formatDecimal(BigInt(sum), decimals), currency: price.currency }
}
