import type { WireMoney } from '@micromart/money'
import type { Noted, PriceFault } from '../../reasons/reason.ts'
import { datesIn } from '../cells/dates.ts'
import { type PriceHints, readPrice } from '../cells/price.ts'
import { saleStatusIn } from '../cells/sale-status.ts'
import type { Role } from '../headings/column-names.ts'
import { type Columns, cellOf, textOf } from '../headings/columns.ts'

interface RowPrices {
  price: WireMoney | { reason: PriceFault } | undefined
  compareAt: WireMoney | undefined
  notes: Noted[]
}

/**
 * A row's price and the one before the sale. A sale price counts where it is above 0, below the regular price, and its dates are not over; of
 * several columns of prices the first that says more than 0 is meant; what it says and is no price, none of the others says better.
 */
export function pricesOf(columns: Columns, cells: readonly string[], hints: PriceHints, now: Date): RowPrices {
  const notes: Noted[] = []
  const read = (role: Role) =>
    (columns.byRole.get(role) ?? []).flatMap(({ index }) => {
      const cell = textOf(cells[index])
      return cell === undefined ? [] : [readPrice(cell, { ...hints, inCents: columns.cents.has(index) })]
    })
  const regulars = read('price')
  const chosen = regulars.find((one) => 'reason' in one || isAbove(one.price)) ?? regulars[0]
  if (chosen && 'note' in chosen && chosen.note) notes.push(chosen.note)
  const regular = chosen && ('price' in chosen ? chosen.price : { reason: chosen.reason })
  const [offered] = read('salePrice')
  const sale = offered && 'price' in offered && isAbove(offered.price) ? offered : undefined
  if (offered && 'reason' in offered && regular && 'amount' in regular)
    notes.push({ reason: 'sale-price-left-out', because: offered.reason })
  const reduced = sale && (!regular || !('amount' in regular) || isBelow(sale.price, regular)) ? sale : undefined
  const within = reduced && saleIsOn(columns, cells, now)
  if (reduced && within === undefined)
    notes.push({ reason: 'sale-dates-untold', said: datesOf(columns, cells).slice(0, 40) })
  const onSale = within ? reduced : undefined
  if (onSale?.note) notes.push(onSale.note)
  const price = onSale ? onSale.price : regular
  const before = [...read('compareAt'), ...regulars].flatMap((one) => ('price' in one ? [one.price] : []))
  const highest = price && 'amount' in price ? before.filter((one) => isBelow(price, one)).sort(byAmount)[0] : undefined
  return { price, compareAt: highest, notes }
}

const isAbove = ({ amount }: WireMoney) => Number(amount) > 0
const isBelow = (a: WireMoney, b: WireMoney) => a.currency === b.currency && Number(a.amount) < Number(b.amount)
const byAmount = (a: WireMoney, b: WireMoney) => Number(b.amount) - Number(a.amount)

/** Whether a sale is on; undefined where its dates do not tell, or may be read as either. */
function saleIsOn(columns: Columns, cells: readonly string[], now: Date): boolean | undefined {
  if (columns.saleFlags.some((place) => saleStatusIn(cells[place] ?? '') === 'DRAFT')) return false
  const dates = /^(.+?)\/(.+)$/.exec(cellOf(columns, cells, 'saleDates') ?? '')
  return isWithin(
    cellOf(columns, cells, 'saleFrom') ?? dates?.[1],
    cellOf(columns, cells, 'saleUntil') ?? dates?.[2],
    now,
  )
}

/** Whether a moment lies between two dates, as cells write them; undefined where they do not tell, or may be read as either. */
export function isWithin(begin: string | undefined, end: string | undefined, now: Date): boolean | undefined {
  const from = datesIn(begin)
  const until = datesIn(end, { end: true })
  const answers = [from?.map((at) => at <= now.getTime()), until?.map((at) => at >= now.getTime())].map(oneOf)
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
}

/** What all answers agree on; where nothing is asked, yes. */
const oneOf = (answers: readonly boolean[] = [true]) => (new Set(answers).size === 1 ? answers[0] : undefined)

const datesOf = (columns: Columns, cells: readonly string[]) =>
  (['saleDates', 'saleFrom', 'saleUntil'] as const).flatMap((role) => cellOf(columns, cells, role) ?? []).join(' – ')
