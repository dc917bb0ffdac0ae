import type { Noted } from '../../reasons/reason.ts'
import { datesIn } from '../cells/dates.ts'
import { isCondition, leastOf, type Status, saleStatusIn } from '../cells/sale-status.ts'
import { type Columns, cellOf, textOf } from '../headings/columns.ts'
import { piecesIn } from './stock.ts'

/** What a row says of being for sale. */
interface SaleFacts {
  /** Undefined where it says nothing. */
  status: Status | undefined
  soldOut: boolean
  notes: Noted[]
}

/** Words for what is not to be had now, in any column. */
const gone =
  /out.?of.?stock|outofstock|sold.?out|ausverkauft|épuisé|rupture|agotado|esaurito|esgotado|uitverkocht|slutsåld|udsolgt|utsolgt|vyprodáno|elfogyott|売り切れ|在庫なし|品切|缺货|售罄|нет в наличии|품절|หมด|hết hàng|hors.?stock|nicht auf lager|nicht vorrätig|wyprzedan|brak w magazynie|niet op voorraad|sin stock|sin existencias|sem estoque|fora de estoque|tükendi|stokta yok/i

/** Words that say so of availability alone. */
const away =
  /^(?:false|0|no|n|f|nein|non|нет|なし|無|无|×|nie|não)$|unavailable|not available|in.?store.?only|discontinued|pre.?order|vorbestell|précommande|предзаказ|nicht|brak|niedostępn/i

/** What is there, and not counted. */
const there =
  /^(?:in.?stock|auf lager|vorrätig|lieferbar|en stock|en existencia|em estoque|op voorraad|na stanie|skladem|i lager|в наличии|на складе|有货|有貨|在庫あり|재고 ?있음|còn hàng|มีสินค้า|infinite|unlimited|unbegrenzt|illimité|ilimitado|illimitato|onbeperkt|nieograniczon|не ?огранич|無制限|无限|∞)/i

/** Whether a cell says that something is there or is not, without a number. */
export const saysStock = (cell: string): boolean =>
  saleStatusIn(cell) !== undefined || gone.test(cell) || away.test(cell) || there.test(cell)

/** Whether a cell that counts nothing says that there is nothing. */
export const saysNone = (cell: string): boolean => gone.test(cell) || away.test(cell)

/** `3 szt.` */
const counts = /\d\s*\p{L}/u

/** Every column that says whether it is for sale must agree that it is; what one of them says is gone has no pieces. */
export function saleOf(columns: Columns, cells: readonly string[]): SaleFacts {
  const notes: Noted[] = []
  const available = cellOf(columns, cells, 'available')
  let soldOut = available !== undefined && (away.test(available) || gone.test(available))
  const statuses = (['status', 'published', 'visibility', 'purchasable'] as const).flatMap((role) =>
    (columns.byRole.get(role) ?? []).map(({ index, heading }) => {
      const cell = textOf(cells[index]) ?? (/^none$/i.test(cells[index]?.trim() ?? '') ? 'none' : undefined)
      if (cell === undefined || isCondition(cell)) return undefined
      const said = saleStatusIn(cell)
      // In columns that are called as a status is.
      if (said === undefined && counts.test(cell) && piecesIn(cell).pieces !== undefined) return undefined
      // What only says that none is left is a thing's stock.
      if (said === undefined && (role === 'status' || role === 'published') && gone.test(cell)) {
        soldOut = true
        return 'ACTIVE' as const
      }
      if (said === undefined) notes.push({ reason: 'status-unknown', said: cell.slice(0, 40), heading })
      return said ?? ('DRAFT' as const)
    }),
  )
  const withheld = (columns.byRole.get('withheld') ?? []).map(({ index, heading }) => withheldBy(heading, cells[index]))
  const giftCard = isGiftCard(columns, cells)
  if (giftCard) notes.push({ reason: 'gift-card' })
  return { status: leastOf([...statuses, ...withheld, giftCard ? 'DRAFT' : undefined]), soldOut, notes }
}

const forGood =
  /delet|archiv|discont|gelösch|ausgelauf|auslauf|supprim|elimin|descatalog|fuori|usunię|wycof|удал|архив|снят|exclu|arquiv|verwijder|削除|廃番|删除|刪除|삭제/i

/** What a file tells a shop to do with a row. */
const commands = /command|update.?delete|action|akcja/i
const takenOff =
  /^(?:delete|remove|end|usuń|zakończ|löschen|entfernen|supprimer|eliminar|eliminare|elimina|excluir|verwijderen|удалить|sil|削除|删除)$/i

/** A column such as `Hidden` withholds what it says yes of, `Deleted at` what it has a date of, `Command` what it has deleted. */
function withheldBy(heading: string, whole: string | undefined): Status | undefined {
  const cell = textOf(whole)
  if (cell === undefined) return
  if (commands.test(heading)) return takenOff.test(cell) ? 'ARCHIVED' : undefined
  const yes = saleStatusIn(cell) === 'ACTIVE' || (datesIn(cell)?.length ?? 0) > 0 || /^x$/i.test(cell)
  return yes ? (forGood.test(heading) ? 'ARCHIVED' : 'DRAFT') : undefined
}

const giftCards =
  /^(?:e-?)?gift[ _-]?(?:card|certificate|voucher)s?$|^(?:geschenk)?gutscheine?$|^(?:chèque|carte)s?[ -]cadeaux?$|^tarjetas? (?:de )?regalo$/i

/** What is redeemed for goods, by whatever column says so. */
const isGiftCard = ({ kinds, normal }: Columns, cells: readonly string[]) =>
  kinds.some((place) => {
    const cell = cells[place]?.trim() ?? ''
    return giftCards.test(cell) || (/^(?:is )?gift card$/.test(normal[place] ?? '') && /^(?:true|yes|1)$/i.test(cell))
  })
