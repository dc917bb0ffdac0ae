import { currencyDecimals } from './currency.ts'
import type { Money } from './money.ts'

/**
 * The most that one piece, or one parcel, may cost, in whole units of its currency. It leaves room for sums: the fullest cart of the
 * dearest things (100 lines of 99 pieces), were shipping and tax 100 % each, comes to 4 · 10^14, and amounts have at most 15 digits
 * before the point.
 */
export const highestPrice = 10_000_000_000n

/** Whether one piece may cost that much. */
export const isWithinPrices = ({ minor, currency }: Money): boolean =>
  minor <= highestPrice * 10n ** BigInt(currencyDecimals(currency))
