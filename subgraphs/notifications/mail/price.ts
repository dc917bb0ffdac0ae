import { currencyDecimals, type WireMoney } from '@micromart/money'

/**
 * As people write it, such as €39.80. The amount stays text all the way, so no digit is lost to a float, and its digits are the
 * currency's, whatever the runtime thinks of it.
 */
export function price({ amount, currency }: WireMoney): string {
  const digits = currencyDecimals(currency)
  const format = new Intl.NumberFormat('en-IE', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return format.format(amount as Intl.StringNumericLiteral)
}

/** Whether there is an amount to speak of: nothing that is free was ever charged, reserved or given back. */
export const isSome = (money: WireMoney | null | undefined): money is WireMoney => /[1-9]/.test(money?.amount ?? '')
