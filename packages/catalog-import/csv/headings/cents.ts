import { list } from './list.ts'

const units = list(
  `cs, cent, cents, in cent, in cents, ct, in ct, minor, minor unit, minor units, in minor units, pence, in pence, centimes, en centimes, céntimos, en céntimos, centesimi,
  in centesimi, cêntimos, em cêntimos, groszy, w groszach, в копейках, копеек, öre, i öre, øre, i øre`,
)

const behind = new RegExp(`\\s(?:${units.join('|')})$`, 'u')
const before = /^unit amount$|^(?:cents?|cent)\s/u

/** Whether a heading of a price, as `normalHeading` spells it, says that it counts cents: Kaufland's `price_cs`, `unit_amount`, `Preis in Cent`. */
export const isInCents = (normal: string): boolean => behind.test(normal) || before.test(normal)

/** The heading without what it says of that. */
export const withoutCents = (normal: string): string => normal.replace(behind, '').replace(/^unit amount$/u, 'price')
