import { currencyDecimals, type WireMoney } from '@micromart/money'

/** Writes an amount as people do, such as €39.80. */
export type Price = (money: WireMoney) => string

/**
 * The prices of a place, as `Intl` calls it, such as `de-AT`. The amount stays text all the way, so no digit is lost to a float, and its
 * digits are the currency's, whatever the runtime thinks of it.
 */
export const pricesIn =
  (locale: string): Price =>
  ({ amount, currency }) => {
    const digits = currencyDecimals(currency)
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    return format.format(amount as Intl.StringNumericLiteral)
  }
