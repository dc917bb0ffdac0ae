import { type Message, type MessageOn, message } from '@micromart/events'
import {
  type Decision,
  decide,
  moved,
  type StockLevel,
  type StockMove,
  stockChanged,
  totalMoves,
} from '@micromart/inventory/testing/rules'
import { enqueue } from '../../log/relay.ts'
import type { Transaction } from '../../world/database.ts'
import type { Deps } from '../service.ts'
import {
  type LineRow,
  type LockedShelf,
  lockReservation,
  lockShelf,
  readLines,
  readReply,
  saveReply,
  saveReservation,
  saveShelf,
} from './reservation-store.ts'

type Command = MessageOn<'inventory.commands'>

/** Mirrors subgraphs/inventory/handle-command.ts. */
export async function handleCommand(trx: Transaction, deps: Deps, command: Command): Promise<void> {
  const { orderId } = command.data
  const now = deps.clock()
  const state = await lockReservation(trx, orderId)
  const told = await readReply(trx, command.id)
  if (told) return enqueue(trx, [told])
  const wanted = command.type === 'inventory.reserve' ? command.data.lines : []
  const concerned = [...wanted, ...(await readLines(trx, orderId))].map((line) => line.variantId)
  const locked = await lockShelf(trx, concerned, now)
  const reservation = { state, lines: (await readLines(trx, orderId)).map(lineOf) }
  const decision = decide(command, reservation, locked.levels)
  const isForgotten = deps.asItWas.has('no-tombstone') && reservation.lines.length === 0
  if (!(isForgotten && decision.reservation.state === 'RELEASED'))
    await saveReservation(trx, orderId, decision.reservation)
  const changes = await shelve(trx, deps, locked, decision.moves)
  const reply = replyOf(command, decision, now)
  await saveReply(trx, command.id, reply)
  await enqueue(trx, [reply, ...changes])
  deps.process.say(`${command.id}: ${reply.type}`)
}

const lineOf = ({ orderId: _, ...line }: LineRow) => line

function replyOf({ id, data: { orderId } }: Command, { reply, short }: Decision, time: Date) {
  const envelope = { id: `${id}_reply`, subject: orderId, time, source: 'inventory' }
  return reply === 'inventory.rejected'
    ? message('inventory.replies', reply, { ...envelope, data: { orderId, short } })
    : message('inventory.replies', reply, { ...envelope, data: { orderId } })
}

/** Mirrors subgraphs/inventory/shelve.ts. */
export async function shelve(
  trx: Transaction,
  { newId }: Deps,
  { at, told, levels }: LockedShelf,
  moves: readonly StockMove[],
): Promise<Message[]> {
  const swept = [...levels].map(([variantId, level]) => ({
    variantId,
    onHand: 0,
    reserved: level.reserved - (told.get(variantId)?.reserved ?? level.reserved),
  }))
  const changes = totalMoves([...moves, ...swept]).flatMap((move): { was: StockLevel; now: StockLevel }[] => {
    const was = told.get(move.variantId)
    return was ? [{ was, now: moved(was, move, at) }] : []
  })
  if (changes.length > 0) {
    await saveShelf(
      trx,
      changes.map((change) => change.now),
    )
  }
  return changes.map((change) => stockChanged(change.now, change.was, { newId, traceparent: undefined }))
}
