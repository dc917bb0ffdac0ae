import type { Noted } from '../../reasons/reason.ts'
import { isWithin } from '../row/row-prices.ts'
import type { Cells } from './platform.ts'

const word = '(?:discount|remise|réduction|rabatt|descuento|sconto|rabat|desconto|korting|скидк)'
const percents = new RegExp(
  `(?=.*${word})(?=.*(?:percent|pourcentage|prozent|porcentaje|percentual|percentag|procent|процент))`,
  'u',
)
const amounts = new RegExp(
  `(?=.*${word})(?=.*(?:amount|montant|betrag|importe|importo|cantidad|kwota|montante|valor|bedrag|сумма))`,
  'u',
)
const until = new RegExp(`${word}.* (?:to|until|end|au|fin|bis|hasta|al|do|по|до|tot|até)$`, 'u')
const from = new RegExp(`${word}.* (?:from|start|du|dès|von|ab|desde|dal|od|с|от|vanaf|van|de)$`, 'u')

/** What a product's discount takes off its price, of columns that are called so in any of its languages: nothing where its dates do not tell that it holds. */
export function discountIn(cells: Cells, now: Date): { reduction?: string; notes: Noted[] } {
  const number = (pattern: RegExp) => Number((cells.matching(pattern)[0] ?? '0').replace(',', '.'))
  const [percent, amount] = [number(percents), number(amounts)]
  if (!(percent > 0) && !(amount > 0)) return { notes: [] }
  const [begin, end] = [from, until].map((date) => cells.matching(date)[0])
  const holds = isWithin(begin, end, now)
  if (holds === undefined)
    return { notes: [{ reason: 'sale-dates-untold', said: `${begin ?? ''} – ${end ?? ''}`.slice(0, 40) }] }
  return { notes: [], ...(holds && { reduction: amount > 0 ? `-${amount}` : `-${percent}%` }) }
}
