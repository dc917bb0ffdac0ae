import { currencyDecimals, formatDecimal, type WireMoney } from '@micromart/money'
import { combinations } from '../../combinations.ts'
import { surcharged } from '../cells/surcharge.ts'
import { mostVariants } from '../choices.ts'
import type { RowFacts } from '../row/read-row.ts'

/** Values of options, with what each adds to the price. */
type Values = Map<string, Map<string, string | undefined>>

/**
 * A variant for every choice of one value of each option that a product's rows tell of, each with all that its values add to the price. None where there are
 * no options, or too many choices.
 */
export function choicesOfOptions(product: RowFacts, rows: readonly RowFacts[]): RowFacts[] {
  const { price } = product
  const values = valuesIn(rows)
  const count = [...values.values()].reduce((all, { size }) => all * size, 1)
  if (values.size === 0 || count > mostVariants || !price || !('amount' in price)) return []
  const options = [...values].map(([name, own]) => ({ name, values: [...own.keys()] }))
  return combinations(options).map((selection) => ({
    ...product,
    kind: 'variant',
    sku: undefined,
    gtin: undefined,
    options: selection.map(({ option, value }) => ({ name: option, values: [value] })),
    price: withAll(
      price,
      selection.map(({ option, value }) => values.get(option)?.get(value)),
    ),
  }))
}

function valuesIn(rows: readonly RowFacts[]): Values {
  const found: Values = new Map()
  for (const { kind, options, surcharge } of rows) {
    const [option] = kind === 'aside' ? options : []
    if (option?.name === undefined || option.values[0] === undefined) continue
    const own = found.get(option.name) ?? new Map<string, string | undefined>()
    found.set(option.name, own.set(option.values[0], surcharge))
  }
  return found
}

/** A price with all that is added to it; shares are those of the price itself. */
function withAll(price: WireMoney, added: readonly (string | undefined)[]): WireMoney {
  const decimals = currencyDecimals(price.currency)
  const minor = ({ amount }: WireMoney) => Math.round(Number(amount) * 10 ** decimals)
  const own = minor(price)
  const sum = added.reduce((all, one) => all + minor(surcharged(price, one)) - own, own)
  return { amount: formatDecimal(BigInt(Math.max(0, sum)), decimals), currency: price.currency }
}
