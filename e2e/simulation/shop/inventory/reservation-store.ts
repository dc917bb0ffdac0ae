import type { MessageOn } from '@micromart/events'
import type { Reservation, ReservationState, ReservedLine, StockLevel } from '@micromart/inventory/testing/rules'
import { totalMoves } from '@micromart/inventory/testing/rules'
import type { Transaction } from '../../world/database.ts'

export interface ReservationRow {
  orderId: string
  state: ReservationState
}

export interface LineRow extends ReservedLine {
  orderId: string
}

type Reply = MessageOn<'inventory.replies'>

// Mirrors reservation-store.ts, reply-store.ts and shelf-store.ts of subgraphs/inventory, function by function.

export const lockReservation = (trx: Transaction, orderId: string): Promise<ReservationState> =>
  trx.ask('INSERT reservation', () => {
    trx.lock('reservations', orderId)
    const known = trx.get<ReservationRow>('reservations', orderId)
    if (!known) trx.put('reservations', orderId, { orderId, state: 'NONE' } satisfies ReservationRow)
    return known?.state ?? 'NONE'
  })

export const readLines = (trx: Transaction, orderId: string): Promise<LineRow[]> =>
  trx.ask('SELECT lines', () => trx.rows<LineRow>('reservation_lines').filter((line) => line.orderId === orderId))

export const saveReservation = (trx: Transaction, orderId: string, { state, lines }: Reservation): Promise<void> =>
  trx.ask('UPDATE reservation', () => {
    trx.put('reservations', orderId, { orderId, state } satisfies ReservationRow)
    for (const line of lines) trx.put('reservation_lines', `${orderId} ${line.variantId}`, { ...line, orderId })
  })

export const readReply = (trx: Transaction, commandId: string): Promise<Reply | undefined> =>
  trx.ask('SELECT reply', () => trx.get<Reply>('command_replies', commandId))

export const saveReply = (trx: Transaction, commandId: string, reply: Reply): Promise<boolean> =>
  trx.ask('INSERT reply', () => trx.insert('command_replies', commandId, reply))

export interface LockedShelf {
  at: Date
  told: Map<string, StockLevel>
  levels: Map<string, StockLevel>
}

/** Two statements, as there: the rows, in their order, and then the holds that have expired by then. */
export async function lockShelf(trx: Transaction, variantIds: readonly string[], at: Date): Promise<LockedShelf> {
  const told = await trx.ask('SELECT stock FOR UPDATE', () => {
    const rows = new Map<string, StockLevel>()
    for (const id of [...new Set(variantIds)].sort()) {
      trx.lock('stock', id)
      const level = trx.get<StockLevel>('stock', id)
      if (level) rows.set(id, level)
    }
    return rows
  })
  const expired = await trx.ask('UPDATE expired lines', () => {
    const isOver = (line: LineRow) => told.has(line.variantId) && line.state === 'HELD' && line.expiresAt <= at
    const lines = trx.rows<LineRow>('reservation_lines').filter(isOver)
    for (const line of lines)
      trx.put('reservation_lines', `${line.orderId} ${line.variantId}`, { ...line, state: 'EXPIRED' })
    return lines
  })
  const levels = new Map(told)
  const freed = expired.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: -quantity }))
  for (const { variantId, reserved } of totalMoves(freed)) {
    const level = levels.get(variantId)
    if (level) levels.set(variantId, { ...level, reserved: level.reserved + reserved })
  }
  return { at, told, levels }
}

export const saveShelf = (trx: Transaction, changed: readonly StockLevel[]): Promise<void> =>
  trx.ask('UPDATE stock', () => {
    for (const level of changed) {
      if (trx.get<StockLevel>('stock', level.variantId)?.version !== level.version - 1)
        throw new Error('stock was changed without its lock')
      trx.put('stock', level.variantId, level)
    }
  })
