import type { WireMoney } from '@micromart/money'
import type { Noted, PriceFault } from '../reasons/reason.ts'
import type { Role } from './headings/column-names.ts'
import { type Columns, cellOf, textOf } from './headings/columns.ts'
import { type PriceHints, readPrice } from './price.ts'

interface RowPrices {
  price: WireMoney | { reason: PriceFault } | undefined
  compareAt: WireMoney | undefined
  notes: Noted[]
}

/**
 * A row's price and the one before the sale. A sale price counts where it is above 0, below the regular price, and its dates are not over; of
 * several columns of prices the first that says more than 0 is meant.
 */
export function pricesOf(columns: Columns, cells: readonly string[], hints: PriceHints, now: Date): RowPrices {
  const notes: Noted[] = []
  const read = (role: Role) =>
    (columns.byRole.get(role) ?? []).flatMap(({ index }) => {
      const cell = textOf(cells[index])
      return cell === undefined ? [] : [readPrice(cell, hints)]
    })
  const regulars = read('price')
  const chosen = regulars.find((one) => 'price' in one && isAbove(one.price)) ?? regulars[0]
  if (chosen && 'note' in chosen && chosen.note) notes.push(chosen.note)
  const regular = chosen && ('price' in chosen ? chosen.price : { reason: chosen.reason })
  const [offered] = read('salePrice')
  const sale = offered && 'price' in offered && isAbove(offered.price) ? offered : undefined
  if (offered && 'reason' in offered && regular && 'amount' in regular)
    notes.push({ reason: 'sale-price-left-out', because: offered.reason })
  const onSale =
    sale && saleIsOn(columns, cells, now) && (!regular || !('amount' in regular) || isBelow(sale.price, regular))
  if (onSale && sale.note) notes.push(sale.note)
  const price = onSale ? sale.price : regular
  const before = [...read('compareAt'), ...regulars].flatMap((one) => ('price' in one ? [one.price] : []))
  const highest = price && 'amount' in price ? before.filter((one) => isBelow(price, one)).sort(byAmount)[0] : undefined
  return { price, compareAt: highest, notes }
}

const isAbove = ({ amount }: WireMoney) => Number(amount) > 0
const isBelow = (a: WireMoney, b: WireMoney) => a.currency === b.currency && Number(a.amount) < Number(b.amount)
const byAmount = (a: WireMoney, b: WireMoney) => Number(b.amount) - Number(a.amount)

function saleIsOn(columns: Columns, cells: readonly string[], now: Date): boolean {
  const dates = /^(.+?)\/(.+)$/.exec(cellOf(columns, cells, 'saleDates') ?? '')
  const from = dateIn(cellOf(columns, cells, 'saleFrom') ?? dates?.[1])
  const until = dateIn(cellOf(columns, cells, 'saleUntil') ?? dates?.[2], { end: true })
  return (from === undefined || from <= now.getTime()) && (until === undefined || until >= now.getTime())
}

/** Milliseconds since 1970; undefined where nothing that is surely a date stands. A day without a time lasts until its end. */
function dateIn(cell: string | undefined, { end = false } = {}): number | undefined {
  const text = cell?.trim() ?? ''
  const european = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text)
  const iso = european ? `${european[3]}-${european[2]?.padStart(2, '0')}-${european[1]?.padStart(2, '0')}` : text
  // PrestaShop's and MySQL's way to say never.
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso) || iso.startsWith('0000')) return
  const at = Date.parse(iso.replace(' ', 'T'))
  if (Number.isNaN(at)) return
  return end && /^\d{4}-\d{2}-\d{2}(?: 00:00:00)?$/.test(iso) ? at + 86_400_000 - 1 : at
}
