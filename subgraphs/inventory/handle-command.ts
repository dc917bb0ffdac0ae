import type { MessageOn } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { currentTraceparent, withSpan } from '@micromart/telemetry'
import { decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { failpoints } from './failpoints.ts'
import { replyMessage } from './messages.ts'
import { readReply, saveReply } from './reply-store.ts'
import { lockReservation, readLines, saveReservation } from './reservation-store.ts'
import { lockShelf } from './shelf-store.ts'
import { shelve } from './shelve.ts'
import type { Trx } from './tables.ts'

type Command = MessageOn<'inventory.commands'>

const spans: Record<Command['type'], string> = {
  'inventory.reserve': 'reserve-inventory',
  'inventory.release': 'release-inventory',
  'inventory.commit': 'update-inventory',
  'inventory.ship': 'update-inventory',
}

/**
 * Does what orders' saga commands, in the transaction given, and replies through the outbox. A command that comes again
 * is given the very reply it got the first time, under the same message id.
 */
export function handleCommand(trx: Trx, deps: Deps, command: Command): Promise<void> {
  const { orderId } = command.data
  return withSpan(spans[command.type], { attributes: { 'micromart.order.id': orderId } }, async () => {
    const now = deps.clock()
    const state = await lockReservation(trx, orderId, now)
    const told = await readReply(trx, command.id)
    if (told) return enqueue(trx, [told])

    const wanted = command.type === 'inventory.reserve' ? command.data.lines : []
    const concerned = [...wanted, ...(await readLines(trx, orderId))].map((line) => line.variantId)
    const locked = await lockShelf(trx, concerned, now)
    // Read again: only under the lock is it certain which of them have expired.
    const reservation = { state, lines: await readLines(trx, orderId) }
    const decision = decide(command, reservation, locked.levels)
    await saveReservation(trx, orderId, decision.reservation, now)
    const changes = await shelve(trx, deps, locked, decision.moves)
    const reply = replyMessage(command, decision, { time: now, traceparent: currentTraceparent() })
    await saveReply(trx, command.id, reply, now)
    await enqueue(trx, [reply, ...changes])
    failpoint(failpoints.beforeReply)
  })
}
