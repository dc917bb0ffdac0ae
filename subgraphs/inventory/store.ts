import type { MessagingTables } from '@micromart/messaging'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { type StockLevel, totalMoves } from './stock.ts'
import type { InventoryTables } from './tables.ts'

export type InventoryDb = InventoryTables & MessagingTables

/** The stock rows of some variants, locked for this transaction. */
export interface LockedShelf {
  /** As they were last told to the world. */
  told: Map<string, StockLevel>
  /** The same without the holds that have expired since, which no longer count whoever sweeps them. */
  levels: Map<string, StockLevel>
}

export const levelOf = (row: Selectable<InventoryTables['stock']>): StockLevel => ({
  variantId: row.variant_id,
  sku: row.sku,
  onHand: row.on_hand,
  reserved: row.reserved,
  reorderPoint: row.reorder_point,
  version: row.version,
  updatedAt: row.updated_at,
})

/**
 * Locks the variants' stock in sorted order, so that no two transactions wait for each other, and sweeps their expired
 * holds. Everything that counts for a variant is changed under this lock. Unknown variants are left out.
 */
export async function lockShelf(
  trx: Transaction<InventoryDb>,
  variantIds: readonly string[],
  now: Date,
): Promise<LockedShelf> {
  if (variantIds.length === 0) return { told: new Map(), levels: new Map() }
  const rows = await trx
    .selectFrom('stock')
    .selectAll()
    .where('variant_id', 'in', [...new Set(variantIds)])
    .orderBy('variant_id')
    .forUpdate()
    .execute()
  const told = new Map(rows.map((row) => [row.variant_id, levelOf(row)]))
  if (told.size === 0) return { told, levels: told }
  const expired = await trx
    .updateTable('reservation_lines')
    .set({ state: 'EXPIRED' })
    .where('variant_id', 'in', [...told.keys()])
    .where('state', '=', 'HELD')
    .where('expires_at', '<=', now)
    .returning(['variant_id', 'quantity'])
    .execute()
  const levels = new Map(told)
  for (const { variantId, reserved } of totalMoves(
    expired.map((line) => ({ variantId: line.variant_id, onHand: 0, reserved: -line.quantity })),
  )) {
    const level = levels.get(variantId)
    if (level) levels.set(variantId, { ...level, reserved: level.reserved + reserved })
  }
  return { told, levels }
}

/** Writes what has changed of a locked shelf. Throws when a row is not the one that was locked. */
export async function saveShelf(trx: Transaction<InventoryDb>, changed: readonly StockLevel[]): Promise<void> {
  if (changed.length === 0) return
  const written = await sql`
    UPDATE stock SET
      on_hand = changed.on_hand, reserved = changed.reserved, reorder_point = changed.reorder_point,
      version = changed.version, updated_at = changed.updated_at
    FROM unnest(
      ${changed.map((level) => level.variantId)}::text[], ${changed.map((level) => level.onHand)}::int[],
      ${changed.map((level) => level.reserved)}::int[], ${changed.map((level) => level.reorderPoint)}::int[],
      ${changed.map((level) => level.version)}::int[], ${changed.map((level) => level.updatedAt)}::timestamptz[]
    ) AS changed (variant_id, on_hand, reserved, reorder_point, version, updated_at)
    WHERE stock.variant_id = changed.variant_id AND stock.version = changed.version - 1`.execute(trx)
  if (written.numAffectedRows !== BigInt(changed.length)) throw new Error('stock was changed without its lock')
}

/** Pieces of each variant whose hold has expired without having been swept yet. */
const expiredHolds = (db: Kysely<InventoryDb>, now: Date) =>
  db
    .selectFrom('reservation_lines')
    .select(({ fn }) => ['variant_id', fn.sum<number>('quantity').as('pieces')])
    .where('state', '=', 'HELD')
    .where('expires_at', '<=', now)
    .groupBy('variant_id')

/** Stock as it is for everybody at `now`: without expired holds, swept or not. */
export function liveStock(db: Kysely<InventoryDb>, now: Date) {
  return db
    .selectFrom('stock')
    .leftJoin(expiredHolds(db, now).as('expired'), 'expired.variant_id', 'stock.variant_id')
    .select([
      'stock.variant_id',
      'stock.sku',
      'stock.on_hand',
      sql<number>`(stock.reserved - coalesce(expired.pieces, 0))::int`.as('reserved'),
      'stock.reorder_point',
      'stock.version',
      'stock.updated_at',
    ])
}

export async function readStock(
  db: Kysely<InventoryDb>,
  variantIds: readonly string[],
  now: Date,
): Promise<Map<string, StockLevel>> {
  const rows = await liveStock(db, now).where('stock.variant_id', 'in', variantIds).execute()
  return new Map(rows.map((row) => [row.variant_id, levelOf(row)]))
}
