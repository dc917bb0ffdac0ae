import { type MessageOn, message, parseMessage } from '@micromart/events'
import { newId } from '@micromart/ids'
import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { adjustStock } from '../adjust-stock.ts'
import { knowVariants } from '../know-variants.ts'
import { migrations } from '../migrations/index.ts'
import { obey } from '../obey.ts'
import type { InventoryDb } from '../store.ts'

type Command = MessageOn<'inventory.commands'>

/** An inventory of its own on a real database, with a clock that the test turns. */
export async function openInventory() {
  const log = createLogger({ service: 'inventory', level: 'silent' })
  const database = await createTestDatabase()
  const db = openDatabase<InventoryDb>(database.url, log)
  await migrate(db, withCommonMigrations(migrations), log)
  let now = new Date('2026-03-01T12:00:00Z')
  const occasion = { clock: () => now, newId }

  const envelope = (orderId: string, id: string) => ({ id, subject: orderId, time: now, source: 'orders' })
  const obeyed = (command: Command) => db.transaction().execute((trx) => obey(trx, command, occasion))

  return {
    db,
    occasion,
    passMinutes: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    /** A variant with that many pieces. */
    async stocked(pieces: number) {
      const variantId = newId('var')
      const variant = {
        variantId,
        sku: `SKU-${variantId}`,
        title: 'One',
        selection: [],
        price: { amount: '1.00', currency: 'EUR' },
      }
      await db.transaction().execute((trx) => knowVariants(trx, { variants: [variant] }, occasion))
      if (pieces > 0) {
        const input = { idempotencyKey: newId('req'), variantId, by: pieces, reason: 'RECEIVED' }
        await adjustStock(db, input, newId('usr'), occasion)
      }
      return variantId
    },
    reserve(orderId: string, wanted: Record<string, number>, id = `cmd_${orderId}_reserve`) {
      const expiresAt = new Date(now.getTime() + 15 * 60_000).toISOString()
      const lines = Object.entries(wanted).map(([variantId, quantity]) => ({ variantId, sku: variantId, quantity }))
      const data = { orderId, lines, expiresAt }
      return obeyed(message('inventory.commands', 'inventory.reserve', { ...envelope(orderId, id), data }))
    },
    tell(step: 'release' | 'commit' | 'ship', orderId: string, id = `cmd_${orderId}_${step}`) {
      const parts = { ...envelope(orderId, id), data: { orderId } }
      return obeyed(message('inventory.commands', `inventory.${step}`, parts))
    },
    /** Replies to an order's commands, in the order in which they were written to the outbox. */
    async replies(orderId: string) {
      const rows = await db
        .selectFrom('outbox')
        .select('value')
        .where('topic', '=', 'orders.replies')
        .where('key', '=', orderId)
        .orderBy('id')
        .execute()
      return rows.map((row) => parseMessage('orders.replies', JSON.parse(row.value)))
    },
    async changes(variantId: string) {
      const rows = await db
        .selectFrom('outbox')
        .select('value')
        .where('topic', '=', 'inventory.events')
        .where('key', '=', variantId)
        .orderBy('id')
        .execute()
      return rows.map((row) => parseMessage('inventory.events', JSON.parse(row.value)))
    },
    /** The row itself: what is counted, whatever the time. */
    counted: (variantId: string) =>
      db
        .selectFrom('stock')
        .select(['on_hand', 'reserved'])
        .where('variant_id', '=', variantId)
        .executeTakeFirstOrThrow(),
    /** Variants for which what is counted is not what is held, or what is on hand not what came and went. */
    async miscounted() {
      const rows = await sql<{ variant_id: string }>`
        SELECT variant_id FROM stock WHERE
          reserved <> (SELECT coalesce(sum(quantity), 0) FROM reservation_lines line
                       WHERE line.variant_id = stock.variant_id AND state IN ('HELD', 'COMMITTED'))
          OR on_hand <> (SELECT coalesce(sum(pieces), 0) FROM stock_adjustments adjustment
                         WHERE adjustment.variant_id = stock.variant_id)
                      - (SELECT coalesce(sum(quantity), 0) FROM reservation_lines line
                         WHERE line.variant_id = stock.variant_id AND state = 'SHIPPED')`.execute(db)
      return rows.rows.map((row) => row.variant_id)
    },
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}
