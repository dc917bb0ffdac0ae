import { newId } from '@micromart/ids'
import type { MessagingTables } from '@micromart/messaging'
import type { OrdersTables, Placed } from '@micromart/orders/audit'
import {
  type Changed,
  claimKey,
  type HeldCheckout,
  hear,
  holdCheckout,
  type OrderCommand,
  obey,
  recordCheckout,
  type SagaInput,
  samplePlaced,
} from '@micromart/orders/testing'
import type { Kysely, Transaction } from 'kysely'

/** Orders, written by its own code, with nobody to ask but the test. */
export function sampleOrders(db: Kysely<OrdersTables & MessagingTables>, clock: () => Date) {
  const recording = { clock, newId, timing: { deadlineMs: 300_000, holdMs: 900_000 } }
  let nth = 0

  function change(orderId: string, changed: (held: HeldCheckout) => Changed | { refused: string }): Promise<void> {
    return db.transaction().execute(async (trx) => {
      const held = await holdCheckout(trx, orderId)
      if (!held) throw new Error(`there is no order ${orderId}`)
      const after = changed(held)
      if ('refused' in after) throw new Error(`the order is ${after.refused}`)
      await recordCheckout(trx, held, after, recording)
    })
  }

  async function write(trx: Transaction<OrdersTables>, order: Placed): Promise<void> {
    const { orderId, customerId } = order
    const cart = { id: newId('crt'), version: 1 }
    const key = { customerId, idempotencyKey: newId('req'), fingerprint: 'same' }
    await claimKey(trx, { ...key, orderId, cart, at: clock() })
    const placed = obey(null, { type: 'place', order })
    if ('refused' in placed) throw new Error(`a new order is ${placed.refused}`)
    await recordCheckout(trx, null, placed, recording)
  }

  return {
    /** The sample order of these two variants, as it was placed now. */
    async place(variantIds: readonly [string, string]): Promise<Placed> {
      const number = `MM-${String(nth++).padStart(4, '0')}-00`
      const placedAt = clock().toISOString()
      const sample = samplePlaced({ orderId: newId('ord'), cartId: newId('crt'), number, placedAt })
      const lines = sample.lines.map((line, index) => ({ ...line, variantId: variantIds[index] ?? line.variantId }))
      const order = { ...sample, lines }
      await db.transaction().execute((trx) => write(trx, order))
      return order
    },
    hear: (orderId: string, ...inputs: SagaInput[]) =>
      inputs.reduce<Promise<void>>(async (before, input) => {
        await before
        await change(orderId, (held) => hear(held, input))
      }, Promise.resolve()),
    tell: (orderId: string, ...commands: OrderCommand[]) =>
      commands.reduce<Promise<void>>(async (before, command) => {
        await before
        await change(orderId, (held) => obey(held, command))
      }, Promise.resolve()),
  }
}
