import type { WireMoney } from '@micromart/money'

/** As people write it, such as €39.80. The amount stays text all the way, so no digit is lost to a float. */
export function price({ amount, currency }: WireMoney): string {
  const format = new Intl.NumberFormat('en-IE', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals(amount),
  })
  return format.format(amount as Intl.StringNumericLiteral)
}

const decimals = (amount: string) => amount.split('.')[1]?.length ?? 0
