import type { Befell } from '../faults/fault.ts'
import type { Bought } from '../shop/people.ts'
import type { Shop } from '../shop/shop.ts'
import type { Ledger } from './ledger.ts'

/** What a history has come to, for the promises to be held against. */
export interface Judged {
  shop: Shop
  ledger: Ledger
  bought: readonly Bought[]
  befell: readonly Befell[]
  /** Of each variant, at first. */
  pieces: number
}
