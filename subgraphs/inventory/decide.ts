import type { DataOf, MessageOn, TypeOn } from '@micromart/events'
import { holds, type Reservation, type ReservationState, type ReservedLine } from './reservation.ts'
import { available, type StockLevel, type StockMove, totalMoves } from './stock.ts'

/** Stock of the variants concerned, with holds that have expired already taken out of it and of the reservation. */
export type Shelf = ReadonlyMap<string, StockLevel>

type Reply = TypeOn<'inventory.replies'>

export interface Decision {
  reservation: Reservation
  moves: StockMove[]
  reply: Reply
  /** For `inventory.rejected` only. */
  short: { sku: string; wanted: number; available: number }[]
}

interface Wanted {
  variantId: string
  sku: string
  quantity: number
}

const unchanged = (reservation: Reservation, reply: Reply): Decision => ({ reservation, moves: [], reply, short: [] })

/** Everything at once or nothing. A hold that is asked for again is renewed; one that was released stays so. */
export function reserve(
  reservation: Reservation,
  command: Pick<DataOf<'inventory.commands', 'inventory.reserve'>, 'lines' | 'expiresAt'>,
  shelf: Shelf,
): Decision {
  if (reservation.state === 'RELEASED') return unchanged(reservation, 'inventory.released')
  if (reservation.state === 'COMMITTED' || reservation.state === 'SHIPPED') {
    return unchanged(reservation, 'inventory.reserved')
  }
  const wanted = merge(command.lines)
  const freed = letGo(reservation, 'RELEASED')
  const short = shortOf(wanted, shelf, freed.moves)
  if (short.length > 0) {
    return {
      reservation: { ...freed.reservation, state: 'NONE' },
      moves: freed.moves,
      reply: 'inventory.rejected',
      short,
    }
  }
  const expiresAt = new Date(command.expiresAt)
  const lines = wanted.map((line): ReservedLine => ({ ...line, state: 'HELD', expiresAt }))
  const left = freed.reservation.lines.filter((old) => !lines.some((line) => line.variantId === old.variantId))
  const taken = lines.map((line) => ({ variantId: line.variantId, onHand: 0, reserved: line.quantity }))
  return {
    reservation: { state: 'HELD', lines: [...lines, ...left] },
    moves: totalMoves([...freed.moves, ...taken]),
    reply: 'inventory.reserved',
    short: [],
  }
}

/** The hold no longer expires. What had expired is taken again if it is still there; if not, all is let go. */
export function commit(reservation: Reservation, shelf: Shelf): Decision {
  const { state, lines } = reservation
  if (state === 'COMMITTED' || state === 'SHIPPED') return unchanged(reservation, 'inventory.committed')
  if (state !== 'HELD') return unchanged(reservation, 'inventory.commit_rejected')
  const lost = lines.filter((line) => line.state === 'EXPIRED')
  if (shortOf(lost, shelf, []).length > 0) {
    const { reservation: after, moves } = letGo(reservation, 'EXPIRED')
    return { reservation: { ...after, state: 'NONE' }, moves, reply: 'inventory.commit_rejected', short: [] }
  }
  const kept = (line: ReservedLine): ReservedLine =>
    holds(line) || line.state === 'EXPIRED' ? { ...line, state: 'COMMITTED' } : line
  return {
    reservation: { state: 'COMMITTED', lines: lines.map(kept) },
    moves: totalMoves(lost.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: quantity }))),
    reply: 'inventory.committed',
    short: [],
  }
}

/** Lets go of what is held. Without a reservation it leaves the tombstone. */
export function release(reservation: Reservation): Decision {
  if (reservation.state === 'SHIPPED') return unchanged(reservation, 'inventory.released')
  return { ...letGo(reservation, 'RELEASED'), reply: 'inventory.released', short: [] }
}

/**
 * The goods have left the shelf. Should their hold have been lost before, they are taken from what is free; if even
 * that is not there, the line stays EXPIRED: more has left than was ever counted, which only a recount can mend.
 */
export function ship(reservation: Reservation, shelf: Shelf): Decision {
  const { state, lines } = reservation
  if (state === 'SHIPPED' || state === 'RELEASED') return unchanged(reservation, 'inventory.shipped')
  const moves: StockMove[] = []
  const after = lines.map((line): ReservedLine => {
    const { variantId, quantity } = line
    const covered = line.state === 'EXPIRED' && shortOf([line], shelf, []).length === 0
    if (!holds(line) && !covered) return line
    moves.push({ variantId, onHand: -quantity, reserved: holds(line) ? -quantity : 0 })
    return { ...line, state: 'SHIPPED' }
  })
  return {
    reservation: { state: 'SHIPPED', lines: after },
    moves: totalMoves(moves),
    reply: 'inventory.shipped',
    short: [],
  }
}

function letGo(reservation: Reservation, state: 'RELEASED' | 'EXPIRED'): Pick<Decision, 'reservation' | 'moves'> {
  const held = reservation.lines.filter(holds)
  const after: ReservationState = state === 'RELEASED' ? 'RELEASED' : 'NONE'
  return {
    reservation: { state: after, lines: reservation.lines.map((line) => (holds(line) ? { ...line, state } : line)) },
    moves: totalMoves(held.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: -quantity }))),
  }
}

/** The lines that the shelf cannot give, when `freed` is put back on it first. A variant nobody knows has none. */
function shortOf(wanted: readonly Wanted[], shelf: Shelf, freed: readonly StockMove[]): Decision['short'] {
  return wanted.flatMap(({ variantId, sku, quantity }) => {
    const level = shelf.get(variantId)
    const back = freed.find((move) => move.variantId === variantId)?.reserved ?? 0
    const free = level ? available({ onHand: level.onHand, reserved: level.reserved + back }) : 0
    return quantity > free ? [{ sku, wanted: quantity, available: free }] : []
  })
}

/** One line per variant, in the order of variants. */
function merge(lines: readonly Wanted[]): Wanted[] {
  const merged = new Map<string, Wanted>()
  for (const { variantId, sku, quantity } of lines) {
    merged.set(variantId, { variantId, sku, quantity: quantity + (merged.get(variantId)?.quantity ?? 0) })
  }
  return [...merged.values()].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
}

/** What follows from a command. */
export function decide(command: MessageOn<'inventory.commands'>, reservation: Reservation, shelf: Shelf): Decision {
  switch (command.type) {
    case 'inventory.reserve':
      return reserve(reservation, command.data, shelf)
    case 'inventory.commit':
      return commit(reservation, shelf)
    case 'inventory.release':
      return release(reservation)
    case 'inventory.ship':
      return ship(reservation, shelf)
  }
}
