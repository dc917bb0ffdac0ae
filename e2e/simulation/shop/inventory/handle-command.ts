import type { Message, MessageOn } from '@micromart/events'
import { decide, replyMessage, type StockMove, shelved, stockChanged } from '@micromart/inventory/testing/rules'
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
  const reply = replyMessage(command, decision, { time: now, traceparent: undefined })
  await saveReply(trx, command.id, reply)
  await enqueue(trx, [reply, ...changes])
  deps.process.say(`${command.id}: ${reply.type}`)
}

const lineOf = ({ orderId: _, ...line }: LineRow) => line

/** Mirrors subgraphs/inventory/shelve.ts. */
export async function shelve(
  trx: Transaction,
  { newId }: Deps,
  shelf: LockedShelf,
  moves: readonly StockMove[],
): Promise<Message[]> {
  const changes = shelved(shelf, moves)
  if (changes.length > 0) {
    await saveShelf(
      trx,
      changes.map((change) => change.now),
    )
  }
  return changes.map((change) => stockChanged(change.now, change.was, { newId, trace: {} }))
}
