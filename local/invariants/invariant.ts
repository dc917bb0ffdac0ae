import type { CheckedShop } from './checked-shop.ts'

/** Something that is not as the shop promises. */
export interface Breach {
  /** The id of the order, payment, variant … that it is about. */
  of: string
  /** What is wrong with it, with the particulars: the same text again means that nothing has changed. */
  fault: string
  /** The order whose it is, where `of` is none: whoever looks again looks at that. */
  order?: string
}

/** What a look goes on from that looks at what is new alone. */
export interface Since {
  /** What the orders' database has stored from then on, by its own clock, may not have been looked at. */
  at: Date
  /** Orders that may have changed, that await something, or of which something was amiss. */
  orders: readonly string[]
}

/** One of the shop's promises about its data. */
export interface Invariant {
  id: `I${number}`
  title: string
  /**
   * What speaks of several databases cannot be read at one moment: a breach seen once may be something on its way, and
   * only one that is seen again some seconds later is none.
   */
  acrossDatabases?: true
  /** It is not about one order at a time: once a day, and as long as it is broken, a look at it is at everything. */
  beyondOrders?: true
  /** Looks at everything, or at what is new alone. */
  check(shop: CheckedShop, since?: Since): Promise<Breach[]>
}

/** How long anything may be under way before it counts as stuck, in ms. */
export const patienceMs = 60_000

/** Before when something must have begun to be stuck by now. */
export const stuckSince = (now: Date): Date => new Date(now.getTime() - patienceMs)
