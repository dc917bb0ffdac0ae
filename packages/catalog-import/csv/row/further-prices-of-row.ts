import type { CatalogPrice } from '../../catalog-product.ts'
import type { Noted } from '../../reasons/reason.ts'
import { type PriceHints, readPrice } from '../cells/price.ts'
import { textOf } from '../headings/columns.ts'
import type { FurtherColumn } from '../headings/further-prices.ts'

/** What a row costs in further currencies, each in columns of its own. What cannot be read is left out, and told. */
export function furtherPricesOf(
  columns: readonly FurtherColumn[],
  cells: readonly string[],
  hints: PriceHints,
): { prices: CatalogPrice[]; notes: Noted[] } {
  const notes: Noted[] = []
  const prices = columns.flatMap(({ currency, ...at }): CatalogPrice[] => {
    const read = (place: number) => {
      const text = textOf(cells[place])
      const told = text === undefined ? undefined : readPrice(text, { ...hints, currency })
      if (told && 'reason' in told) notes.push({ reason: 'further-price-left-out', currency, because: told.reason })
      return told && 'price' in told && told.price.currency === currency ? told.price : undefined
    }
    const [regular, sale, before] = [read(at.price), read(at.sale), read(at.compareAt)]
    const now = sale && Number(sale.amount) > 0 && Number(sale.amount) < Number(regular?.amount) ? sale : regular
    if (!now) return []
    const compareAtPrice = [before, regular].find((one) => one && Number(one.amount) > Number(now.amount)) ?? null
    return [{ price: now, compareAtPrice }]
  })
  return { prices, notes }
}
