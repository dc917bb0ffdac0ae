import type { Message, MessageOn } from '@micromart/events'
import { enqueue, type Ready } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { currentTraceContext, withSpan } from '@micromart/telemetry'
import { decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { failpoints } from './failpoints.ts'
import { replyMessage } from './messages.ts'
import { readReplies, saveReplies } from './reply-store.ts'
import { nothingReserved, type Reservation, type ReservationState } from './reservation.ts'
import { lockReservations, readLines, saveReservations } from './reservation-store.ts'
import { lockShelf } from './shelf-store.ts'
import { shelve } from './shelve.ts'
import { afterMoves, type StockMove } from './stock.ts'
import type { Trx } from './tables.ts'

type Command = MessageOn<'inventory.commands'>
type Reply = MessageOn<'inventory.replies'>

const spans: Record<Command['type'], string> = {
  'inventory.reserve': 'reserve-inventory',
  'inventory.release': 'release-inventory',
  'inventory.commit': 'update-inventory',
  'inventory.ship': 'update-inventory',
}

/**
 * Does what orders' saga commands, in the transaction given and in the order of the commands, with as many statements as for one, and
 * replies through the outbox. A command that comes again is given the very reply it got the first time, under the same message id.
 */
export function handleCommands(trx: Trx, deps: Deps, commands: readonly Ready<Command>[]): Promise<void> {
  const [first, ...others] = commands
  // One by itself has all that is done for it in its span, several what was decided on each.
  if (!first || others.length > 0) return carryOut(trx, deps, commands, inSpan)
  return inSpan(first.message, () => carryOut(trx, deps, commands, (_, work) => work()))
}

type Spanned = <T>(command: Command, work: () => Promise<T>) => Promise<T>

const inSpan: Spanned = (command, work) =>
  withSpan(spans[command.type], { attributes: { 'micromart.order.id': command.data.orderId } }, work)

async function carryOut(trx: Trx, deps: Deps, commands: readonly Ready<Command>[], spanned: Spanned): Promise<void> {
  const now = deps.clock()
  const states = await lockReservations(trx, commands.map(orderOf), now)
  const known = await readReplies(
    trx,
    commands.map(({ message }) => message.id),
  )
  const news = commands.filter(({ message }) => !known.has(message.id))
  const { replies, changes } = await decideAll(trx, deps, news, { states, now, spanned })
  await enqueue(trx, [...commands.flatMap(({ message: { id } }) => known.get(id) ?? replies.get(id) ?? []), ...changes])
  failpoint(failpoints.beforeReply)
}

interface Deciding {
  /** Of the orders' reservations, which are locked. */
  states: ReadonlyMap<string, ReservationState>
  now: Date
  spanned: Spanned
}

/** Decides one after the other, and writes what has become of shelf and reservations once. */
async function decideAll(
  trx: Trx,
  deps: Deps,
  commands: readonly Ready<Command>[],
  { states, now, spanned }: Deciding,
): Promise<{ replies: Map<string, Reply>; changes: Message[] }> {
  const replies = new Map<string, Reply>()
  if (commands.length === 0) return { replies, changes: [] }
  const orderIds = [...new Set(commands.map(orderOf))]
  const wanted = commands.flatMap(({ message: { type, data } }) => (type === 'inventory.reserve' ? data.lines : []))
  const held = [...(await readLines(trx, orderIds)).values()].flat()
  const shelf = await lockShelf(
    trx,
    [...wanted, ...held].map((line) => line.variantId),
    now,
  )
  // Read again: only under the lock is it certain which of them have expired.
  const lines = await readLines(trx, orderIds)
  const reservations = new Map<string, Reservation>(
    orderIds.map((id) => [id, { state: states.get(id) ?? 'NONE', lines: lines.get(id) ?? [] }]),
  )
  const moves: StockMove[] = []
  for (const { message: command, within } of commands) {
    if (replies.has(command.id)) continue
    const { orderId } = command.data
    const work = async () => {
      const decision = decide(command, reservations.get(orderId) ?? nothingReserved, afterMoves(shelf.levels, moves))
      return { ...decision, reply: replyMessage(command, decision, { time: now, ...currentTraceContext() }) }
    }
    const decided = await within(() => spanned(command, work))
    reservations.set(orderId, decided.reservation)
    moves.push(...decided.moves)
    replies.set(command.id, decided.reply)
  }
  await saveReservations(trx, reservations, now)
  const changes = await shelve(trx, deps, shelf, moves)
  await saveReplies(trx, replies, now)
  return { replies, changes }
}

const orderOf = ({ message }: Ready<Command>): string => message.data.orderId
