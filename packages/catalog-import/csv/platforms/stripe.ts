import type { RowFacts } from '../row/read-row.ts'
import { hasAll, type Platform } from './platform.ts'

/** Stripe: a row a price, whose product's id puts them together. What is paid time after time is no price of a piece. */
export const stripe: Platform = {
  name: 'Stripe',
  writes: (columns) => hasAll(columns, 'price id', 'product id', 'amount', 'currency'),
  open: () => (facts, cells) => {
    const id = cells.at('product id')
    return {
      ...facts,
      ...{ id, sku: facts.sku ?? id, group: id, belongs: id, goesBy: [], kind: 'whole' },
      unfit: cells.at('interval') === undefined ? facts.unfit : { reason: 'no-own-price', type: 'recurring' },
    }
  },
  join: (rows) => {
    const fit = rows.filter(({ unfit }) => unfit === undefined)
    const first = fit.find(({ price }) => price && 'amount' in price)
    if (!first?.price || !('amount' in first.price)) return rows
    const { currency } = first.price
    const further = fit.flatMap((row) => inOther(row, currency) ?? [])
    const others = rows.filter((row) => row !== first && inOther(row, currency) === undefined)
    return [{ ...first, furtherPrices: [...first.furtherPrices, ...further] }, ...others]
  },
}

/** What a row costs in another currency than that. */
function inOther({ price, unfit }: RowFacts, currency: string) {
  const isOther = unfit === undefined && price && 'amount' in price && price.currency !== currency
  return isOther ? { price, compareAtPrice: null } : undefined
}
