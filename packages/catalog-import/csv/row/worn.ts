import type { Noted } from '../../reasons/reason.ts'
import { type Columns, textOf } from '../headings/columns.ts'

/** Words that begin what is said of a thing that is not new. */
const words =
  /^(?:(?:excellent|good|very good|seller|certified|manufacturer)[ -]+)?(?:used|pre-?owned|second.?hand|refurbish|renewed|restored|re-?conditioned|open.?box|like new|gebraucht|general\S*überholt|aufbereitet|b-ware|occasion|d'occasion|reconditionn|usad[oa]|segunda mano|reacondicionad|usato|ricondizionat|używan|odnowion|regenerowan|powystaw|б\/у|бывш|подержан|вживан|восстановлен|recondicionad|seminovo|中古|二手|翻新|중고|리퍼|gebruikt|tweedehands|gereviseerd|brugt|begagnad|käytetty|použit|použív|bazar|repasovan|használt|felújított|kullanılmış|ikinci el|yenilenmiş)/iu

/** eBay counts from 1000, which is new, to 7000, which is for parts; below 2000 is what was never used. */
const ebayUsed = 2000
/** Of Amazon's numbers, 11 is new. */
const amazonNew = 11

function isWorn(heading: string, cell: string): boolean {
  const said = cell.replace(/[_\s]+/g, ' ')
  if (!/^\d{1,5}$/.test(said)) return words.test(said)
  if (/condition id/i.test(heading)) return Number(said) >= ebayUsed
  return /item.condition/i.test(heading) && Number(said) > 0 && Number(said) < amazonNew
}

/** That a thing is not new, which no field of a product says, of columns that are for it; some are called as a status is. */
export function wornOf({ byRole }: Columns, cells: readonly string[]): Noted[] {
  const columns = [...(byRole.get('condition') ?? []), ...(byRole.get('status') ?? [])]
  const said = columns.flatMap(({ index, heading }) => {
    const cell = textOf(cells[index])
    return cell !== undefined && isWorn(heading.replaceAll('_', ' '), cell) ? cell.slice(0, 40) : []
  })
  return said[0] === undefined ? [] : [{ reason: 'worn', said: said[0] }]
}
