import { message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { openHarness } from '@micromart/service/testing'
import { sql } from 'kysely'
import { adjustStock } from '../adjust-stock.ts'
import { inventory } from '../subgraph.ts'
import { sampleProduct } from './samples.ts'

const minuteMs = 60_000

/** Inventory with a shelf of its own, and what a test of it says often. */
export async function openInventory({ still = false } = {}) {
  const harness = await openHarness(inventory, { still })
  const { db, deps, clock } = harness

  /** What an order asks for, by variant, for a quarter of an hour. */
  function reservation(orderId: string, wanted: Record<string, number>) {
    const expiresAt = new Date(clock().getTime() + 15 * minuteMs).toISOString()
    const lines = Object.entries(wanted).map(([variantId, quantity]) => ({ variantId, sku: variantId, quantity }))
    return { orderId, lines, expiresAt }
  }

  return {
    ...harness,
    passMinutes: (minutes: number) => harness.passTime(minutes * minuteMs),
    /** A variant with that many pieces. */
    async stocked(pieces: number): Promise<string> {
      const variantId = newId('var')
      const product = sampleProduct(variantId)
      await harness.hear('products.events', 'product.created', product, { subject: product.productId, version: 1 })
      if (pieces > 0) {
        const input = { idempotencyKey: newId('req'), variantId, by: pieces, reason: 'RECEIVED' }
        const outcome = await adjustStock(deps, input, newId('usr'))
        if ('problem' in outcome) throw new Error(`refused: ${outcome.problem}`)
      }
      return variantId
    },
    /** The saga asks for goods. */
    reserve(orderId: string, wanted: Record<string, number>, id = `cmd_${orderId}_reserve`): Promise<void> {
      const command = reservation(orderId, wanted)
      return harness.hear('inventory.commands', 'inventory.reserve', command, { id, subject: orderId })
    },
    /** What the saga asks, as it comes when several are ready at the same time. */
    command(step: 'reserve' | 'release' | 'commit' | 'ship', orderId: string, wanted: Record<string, number> = {}) {
      const said = { id: `cmd_${orderId}_${step}`, subject: orderId, source: 'orders', time: clock() }
      if (step !== 'reserve') return message('inventory.commands', `inventory.${step}`, { ...said, data: { orderId } })
      return message('inventory.commands', 'inventory.reserve', { ...said, data: reservation(orderId, wanted) })
    },
    tell: (step: 'release' | 'commit' | 'ship', orderId: string, id = `cmd_${orderId}_${step}`): Promise<void> =>
      harness.hear('inventory.commands', `inventory.${step}`, { orderId }, { id, subject: orderId }),
    /** Replies to an order's commands, in the order in which they were written to the outbox. */
    replies: (orderId: string) => harness.outboxOn('inventory.replies', orderId),
    replyTypes: async (orderId: string) =>
      (await harness.outboxOn('inventory.replies', orderId)).map(({ type }) => type),
    changes: (variantId: string) => harness.outboxOn('inventory.events', variantId),
    /** The row itself: what is counted, whatever the time. */
    counted: (variantId: string) =>
      db
        .selectFrom('stock')
        .select(['on_hand', 'reserved'])
        .where('variant_id', '=', variantId)
        .executeTakeFirstOrThrow(),
    /** Variants for which what is counted is not what is held, or what is on hand not what came and went. */
    async miscounted(): Promise<string[]> {
      const { rows } = await sql<{ variant_id: string }>`
        SELECT variant_id FROM stock WHERE
          reserved <> (SELECT coalesce(sum(quantity), 0) FROM reservation_lines line
                       WHERE line.variant_id = stock.variant_id AND state IN ('HELD', 'COMMITTED'))
          OR on_hand <> (SELECT coalesce(sum(pieces), 0) FROM stock_adjustments adjustment
                         WHERE adjustment.variant_id = stock.variant_id)
                      - (SELECT coalesce(sum(quantity), 0) FROM reservation_lines line
                         WHERE line.variant_id = stock.variant_id AND state = 'SHIPPED')`.execute(db)
      return rows.map((row) => row.variant_id)
    },
  }
}

export type InventoryHarness = Awaited<ReturnType<typeof openInventory>>
