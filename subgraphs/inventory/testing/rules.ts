// The rules by themselves, for whoever tries them out without a database.
export { type Decision, decide } from '../decide.ts'
export { holds, nothingReserved, type Reservation, type ReservationState, type ReservedLine } from '../reservation.ts'
export { moved, type StockLevel, type StockMove, totalMoves } from '../stock.ts'
export { stockChanged } from '../stock-changed.ts'
