import { isCurrency } from '@micromart/money'
import { currencyIn } from '../cells/currency-symbols.ts'
import type { Role } from './column-names.ts'

/** Where a file has what things cost in one further currency; -1 for no column. */
export interface FurtherColumn {
  currency: string
  price: number
  /** What it costs in a sale. */
  sale: number
  compareAt: number
}

const price = /^Price ([A-Z]{3})$/
const either = /^(?:Price|Compare-at price) ([A-Z]{3})$/

/** Among this shop's own columns alone: elsewhere `Price USD` may be the only price that there is. */
const isOwn = (headings: readonly string[]) =>
  ['Slug', 'SKU', 'Price', 'Currency'].every((one) => headings.includes(one))

/** `Price USD` and `Compare-at price USD`, beside `Price`. */
export const furtherColumnsIn = (headings: readonly string[]): FurtherColumn[] =>
  isOwn(headings)
    ? headings.flatMap((heading, at) => {
        const currency = price.exec(heading)?.[1] ?? ''
        return isCurrency(currency)
          ? { currency, price: at, sale: -1, compareAt: headings.indexOf(`Compare-at price ${currency}`) }
          : []
      })
    : []

/** What no other role may take for its own. */
export const isFurtherColumn = (heading: string, headings: readonly string[]): boolean =>
  isCurrency(either.exec(heading)?.[1] ?? '') && isOwn(headings)

interface Column {
  index: number
  heading: string
}

type ByRole = ReadonlyMap<Role, readonly Column[]>

const priced: readonly Role[] = ['price', 'salePrice', 'compareAt']

/**
 * Tells columns of prices in several currencies apart, `price-EUR` and `price-USD`: the file's prices are those in the currency that is wanted, or else in
 * the first; the others are further ones, and nobody's former price. Beside a `Price` that names none all of them are, where it is said elsewhere what
 * that is in.
 */
export function pricesApart(byRole: ByRole, wanted: string | undefined): { byRole: ByRole; further: FurtherColumn[] } {
  const named = new Set((byRole.get('price') ?? []).flatMap((column) => currencyNamed(column) ?? []))
  const isSaid = byRole.has('currency') || (wanted !== undefined && !named.has(wanted))
  const isBeside = isSaid && byRole.get('price')?.some((column) => currencyNamed(column) === undefined)
  const first = wanted !== undefined && named.has(wanted) ? wanted : [...named][0]
  const main = isBeside ? undefined : first
  if (first === undefined) return { byRole, further: [] }
  const isMain = (column: Column) => [undefined, main].includes(currencyNamed(column))
  const at = (role: Role, currency: string) =>
    byRole.get(role)?.find((column) => currencyNamed(column) === currency)?.index ?? -1
  const others = [...named].filter((currency) => currency !== main)
  return {
    byRole: new Map(
      [...byRole]
        .map(([role, columns]) => [role, priced.includes(role) ? columns.filter(isMain) : columns] as const)
        .filter(([, columns]) => columns.length > 0),
    ),
    further: others.map((currency) => ({
      currency,
      price: at('price', currency),
      sale: at('salePrice', currency),
      compareAt: at('compareAt', currency),
    })),
  }
}

/** The currency that a heading names. Faire means the pound by `GBR Unit Retail Price`. */
export const currencyNamed = ({ heading }: Pick<Column, 'heading'>) =>
  currencyIn(heading.toUpperCase().replace(/^GBR (?=UNIT )/, 'GBP '))
