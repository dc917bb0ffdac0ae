import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import { type StockLevel, totalMoves } from './stock.ts'
import { levelColumns, levelOf } from './stock-store.ts'
import type { Trx } from './tables.ts'

/** The stock rows of some variants, locked for this transaction. */
export interface LockedShelf {
  /** When: which holds have expired is as of this moment, and so is what is written. */
  at: Date
  /** As they were last told to the world. */
  told: Map<string, StockLevel>
  /** The same without the holds that have expired since, which no longer count whoever sweeps them. */
  levels: Map<string, StockLevel>
}

/**
 * Locks the variants' stock in sorted order, so that no two transactions wait for each other, and sweeps their expired
 * holds. Everything that counts for a variant is changed under this lock. Unknown variants are left out.
 */
export async function lockShelf(trx: Trx, variantIds: readonly string[], at: Date): Promise<LockedShelf> {
  if (variantIds.length === 0) return { at, told: new Map(), levels: new Map() }
  const rows = await trx
    .selectFrom('stock')
    .select(levelColumns)
    .where('variant_id', '=', anyOf(new Set(variantIds)))
    .orderBy('variant_id')
    .forUpdate()
    .execute()
  const told = new Map(rows.map((row) => [row.variant_id, levelOf(row)]))
  if (told.size === 0) return { at, told, levels: told }
  const expired = await trx
    .updateTable('reservation_lines')
    .set({ state: 'EXPIRED' })
    .where('variant_id', '=', anyOf(told.keys()))
    .where('state', '=', 'HELD')
    .where('expires_at', '<=', at)
    .returning(['variant_id', 'quantity'])
    .execute()
  const levels = new Map(told)
  for (const { variantId, reserved } of totalMoves(
    expired.map((line) => ({ variantId: line.variant_id, onHand: 0, reserved: -line.quantity })),
  )) {
    const level = levels.get(variantId)
    if (level) levels.set(variantId, { ...level, reserved: level.reserved + reserved })
  }
  return { at, told, levels }
}

/** Writes what has changed of a locked shelf. Throws when a row is not the one that was locked. */
export async function saveShelf(trx: Trx, changed: readonly StockLevel[]): Promise<void> {
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
