import type { Random } from '@micromart/testing/random'
import type { Shop } from '../shop/shop.ts'

/** As in e2e/chaos/fault.ts, of a simulated shop. */
export interface Fault {
  title: string
  /** The least and the most that it lasts, in s; a moment where it is left out. */
  lasts?: readonly [number, number]
  strike(shop: Shop, random: Random): { what: string; heal?(): void }
}

/** A fault that came. */
export interface Befell {
  name: string
  what: string
  began: number
  ended: number
}
