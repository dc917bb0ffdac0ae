import { claimKey, rememberAnswer } from '@micromart/idempotency'
import { newId } from '@micromart/ids'
import type { OrdersDb, Placed } from '@micromart/orders/audit'
import {
  claimCart,
  type HeldCheckout,
  hear,
  holdCheckout,
  type OrderCommand,
  obey,
  recordCheckout,
  type SagaInput,
  samplePlaced,
  type Trx,
} from '@micromart/orders/testing'

/** Orders, written by its own code, with nobody to ask but the test. */
export function sampleOrders(db: OrdersDb, clock: () => Date) {
  const recording = { clock, newId, timing: { deadlineMs: 300_000, holdMs: 900_000 } }
  let nth = 0

  function change(orderId: string, changed: (held: HeldCheckout) => ReturnType<typeof obey>): Promise<void> {
    return db.transaction().execute(async (trx) => {
      const held = await holdCheckout(trx, orderId)
      if (!held) throw new Error(`there is no order ${orderId}`)
      const after = changed(held)
      if ('problem' in after) throw new Error(`the order is ${after.status}`)
      await recordCheckout(trx, recording, held, after)
    })
  }

  async function write(trx: Trx, order: Placed): Promise<void> {
    const { orderId, customerId } = order
    const lines = order.lines.map((line) => ({ id: line.cartLineId }))
    const cart = { id: order.cartId, version: 1, lines }
    const keyed = { operation: 'placeOrder', caller: customerId, key: newId('req'), fingerprint: 'same' }
    await claimKey(trx, keyed, { at: clock() })
    await rememberAnswer(trx, keyed, orderId)
    await claimCart(trx, { customerId, orderId, cart, at: clock() })
    const placed = obey(null, { type: 'place', order })
    if ('problem' in placed) throw new Error(`a new order is ${placed.status}`)
    await recordCheckout(trx, recording, null, placed)
  }

  return {
    /** The sample order of these two variants, as it was placed now. */
    async place(variantIds: readonly [string, string]): Promise<Placed> {
      const number = `MM-${String(nth++).padStart(4, '0')}-00`
      const placedAt = clock().toISOString()
      const sample = samplePlaced({ orderId: newId('ord'), cartId: newId('crt'), number, placedAt })
      const lines = sample.lines.map((line, index) => ({
        ...line,
        cartLineId: newId('lin'),
        variantId: variantIds[index] ?? line.variantId,
      }))
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
