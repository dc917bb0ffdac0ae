import type { Tariff } from './shipping.ts'

/**
 * The ways of sending a parcel, cheapest first. No exchange rates are kept, so each currency has its own round prices.
 * In any other, a parcel costs a share of what is in it: right in size, whatever the currency's unit is worth.
 */
export const tariffs: readonly Tariff[] = [
  {
    code: 'standard',
    name: 'Standard',
    estimate: { home: 3, union: 6, world: 12 },
    prices: {
      EUR: { home: 490n, union: 990n, world: 1990n },
      USD: { home: 590n, union: 1190n, world: 2190n },
      GBP: { home: 450n, union: 890n, world: 1790n },
      CHF: { home: 490n, union: 990n, world: 1990n },
      JPY: { home: 800n, union: 1600n, world: 3200n },
    },
    share: { home: 800, union: 1200, world: 2000 },
  },
  {
    code: 'express',
    name: 'Express',
    estimate: { home: 1, union: 2, world: 4 },
    prices: {
      EUR: { home: 990n, union: 1990n, world: 3990n },
      USD: { home: 1190n, union: 2290n, world: 4390n },
      GBP: { home: 890n, union: 1790n, world: 3590n },
      CHF: { home: 990n, union: 1990n, world: 3990n },
      JPY: { home: 1600n, union: 3200n, world: 6400n },
    },
    share: { home: 1500, union: 2000, world: 3500 },
  },
]
