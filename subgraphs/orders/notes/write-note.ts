import { once, wishUnder } from '@micromart/idempotency'
import { isId } from '@micromart/ids'
import { invalidInput, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { noteInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { ordersById } from '../projections/order-list-store.ts'
import type { OrderView } from '../record-checkout.ts'
import type { Tables } from '../tables.ts'
import { addNote, countNotes } from './note-store.ts'

/** Beside one order: they are read all at once. */
const mostNotes = 100

type WriteNoteOutcome =
  | { order: OrderView }
  | ProblemOf<'invalid input' | 'key reused' | 'no such order' | 'not allowed now'>

/**
 * Writes a note of staff's beside an order: in a table and not among its events, which go to other services and are what happened to the
 * order. Beside an order of which it is erased for whom it was, nothing is written any more: it could not be erased again.
 */
export async function writeNote(deps: Deps, authorId: string, input: unknown): Promise<WriteNoteOutcome> {
  const read = readInput(noteInput, input)
  if ('problem' in read) return read
  const { id: orderId, text, idempotencyKey } = read.value
  const missing = { problem: 'no such order', id: orderId } as const
  if (!isId('ord', orderId)) return missing
  const wish = wishUnder(idempotencyKey, { operation: 'addOrderNote', caller: authorId, chosen: [orderId, text] })
  const at = deps.clock()
  return deps.db.transaction().execute(async (trx) => {
    const [order] = await ordersById(trx, [orderId])
    if (!order) return missing
    return once<Tables, WriteNoteOutcome>(trx, wish, at, {
      async effect() {
        if ((await countNotes(trx, orderId)) >= mostNotes)
          return invalidInput(`An order has at most ${mostNotes} notes.`)
        const written = await addNote(trx, { id: deps.newId('nte'), orderId, authorId, text, at })
        return written ? { order } : { problem: 'not allowed now', status: order.status }
      },
      kept: () => orderId,
      again: async () => ({ order }),
    })
  })
}
