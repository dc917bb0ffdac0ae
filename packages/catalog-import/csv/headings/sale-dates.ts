import type { Role } from './column-names.ts'
import { list } from './list.ts'
import { saleNames } from './sale-names.ts'

const words: Partial<Record<Role, readonly string[]>> = {
  saleFrom: list(
    'from, start, starts, start date, from date, von, ab, gültig ab, beginn, du, début, desde, inicio, dal, od, с, vanaf',
  ),
  saleUntil: list(
    'to, until, till, end, ends, end date, to date, bis, gültig bis, ende, au, fin, hasta, al, do, по, tot',
  ),
}

const prices: readonly string[] = saleNames.salePrice

/** Whether a heading, as `normalHeading` spells it, is one of a sale's dates that is called after its price: `Sonderpreis von`, `Promo end date`. */
export const isSaleDate = (role: Role, normal: string): boolean =>
  (words[role] ?? []).some((word) => normal.endsWith(` ${word}`) && prices.includes(normal.slice(0, -word.length - 1)))
