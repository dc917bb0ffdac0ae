/**
 * HELD counts until it expires, COMMITTED until it ships or is released. EXPIRED, RELEASED and SHIPPED lines hold
 * nothing; they are kept, since what was shipped is part of where the stock went.
 */
export type LineState = 'HELD' | 'COMMITTED' | 'EXPIRED' | 'RELEASED' | 'SHIPPED'

/**
 * NONE: nothing is held, and a reserve may try (again). RELEASED is final: it is also the tombstone that an undo leaves
 * which comes before what it undoes.
 */
export type ReservationState = 'NONE' | 'HELD' | 'COMMITTED' | 'RELEASED' | 'SHIPPED'

export interface ReservedLine {
  variantId: string
  sku: string
  quantity: number
  state: LineState
  expiresAt: Date
}

/** What one order holds. One line per variant. */
export interface Reservation {
  state: ReservationState
  lines: readonly ReservedLine[]
}

export const nothingReserved: Reservation = { state: 'NONE', lines: [] }

/** True while the line is part of its variant's `reserved`. */
export const holds = (line: ReservedLine): boolean => line.state === 'HELD' || line.state === 'COMMITTED'
