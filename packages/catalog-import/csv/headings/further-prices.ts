import { isCurrency } from '@micromart/money'

/** Where a file has what things cost in one further currency; -1 for no column. */
export interface FurtherColumn {
  currency: string
  price: number
  compareAt: number
}

const price = /^Price ([A-Z]{3})$/
const either = /^(?:Price|Compare-at price) ([A-Z]{3})$/

/** Among this shop's own columns alone: elsewhere `Price USD` is the only price that there is. */
const isOwn = (headings: readonly string[]) =>
  ['Slug', 'SKU', 'Price', 'Currency'].every((one) => headings.includes(one))

/** `Price USD` and `Compare-at price USD`, beside `Price`. */
export const furtherColumnsIn = (headings: readonly string[]): FurtherColumn[] =>
  isOwn(headings)
    ? headings.flatMap((heading, at) => {
        const currency = price.exec(heading)?.[1] ?? ''
        return isCurrency(currency)
          ? { currency, price: at, compareAt: headings.indexOf(`Compare-at price ${currency}`) }
          : []
      })
    : []

/** What no other role may take for its own. */
export const isFurtherColumn = (heading: string, headings: readonly string[]): boolean =>
  isCurrency(either.exec(heading)?.[1] ?? '') && isOwn(headings)
