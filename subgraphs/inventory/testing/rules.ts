// The rules by themselves, for whoever tries them out without a database.
export { decide } from '../decide.ts'
export { replyMessage } from '../messages.ts'
export { holds, nothingReserved, type Reservation, type ReservationState, type ReservedLine } from '../reservation.ts'
export { type StockLevel, type StockMove, shelved, totalMoves } from '../stock.ts'
export { stockChanged } from '../stock-changed.ts'
