import type { DbOf, StatesOf, TrxOf } from '@micromart/service'
import type { Generated, JSONColumnType } from 'kysely'
import type { LineState, ReservationState } from './reservation.ts'

/** Times are timestamptz, quantities pieces. */
export interface Tables {
  /** One row per variant; it is also the lock under which anything that counts for the variant changes. */
  stock: {
    variant_id: string
    sku: string
    /** Null as long as the catalog has not said it. */
    title: string | null
    on_hand: Generated<number>
    /** Always the sum of the variant's lines that are HELD or COMMITTED, whether or not those have expired. */
    reserved: Generated<number>
    reorder_point: Generated<number>
    /** Grows by one with every change; `aggregateversion` of `stock.changed`. */
    version: Generated<number>
    updated_at: Date
  }
  reservations: {
    order_id: string
    state: ReservationState
    updated_at: Date
  }
  reservation_lines: {
    order_id: string
    variant_id: string
    sku: string
    quantity: number
    state: LineState
    expires_at: Date
  }
  /** What each command was answered: a repeated command is given the same answer again. */
  command_replies: {
    command_id: string
    /** The reply's envelope. */
    reply: JSONColumnType<object>
    at: Date
  }
  /** Every piece that came or went by hand. Kept for good: on hand = their sum less what was shipped. */
  stock_adjustments: {
    /** What the record is known by: one adjustment a key, for ever. */
    idempotency_key: string
    variant_id: string
    pieces: number
    reason: string
    staff_id: string
    at: Date
  }
}

/** What is JSON in columns of text. */
export interface Texts {
  /** Of `adjustStock`, whose keys are never forgotten: the level that came of it. */
  'idempotency_keys.answer': {
    variantId: string
    sku: string
    title?: string | null
    onHand: number
    reserved: number
    reorderPoint: number
    version: number
    /** ISO 8601. */
    updatedAt: string
  }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  reservations: {
    state: { NONE: true, HELD: true, COMMITTED: true, RELEASED: true, SHIPPED: true },
  },
  reservation_lines: {
    state: { HELD: true, COMMITTED: true, EXPIRED: true, RELEASED: true, SHIPPED: true },
  },
}
