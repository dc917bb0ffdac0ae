import { anyOf } from '@micromart/service'
import type { CartLine } from './cart.ts'
import type { Db, Trx } from './tables.ts'

/** A cart's lines, in the order in which they were added. */
export async function readLines(db: Db, cartId: string): Promise<CartLine[]> {
  const rows = await db
    .selectFrom('cart_lines')
    .select(['id', 'variant_id', 'quantity', 'added_minor', 'added_currency', 'changes_before'])
    .where('cart_id', '=', cartId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    variantId: row.variant_id,
    quantity: row.quantity,
    added: { minor: row.added_minor, currency: row.added_currency },
    changesBefore: row.changes_before,
  }))
}

/**
 * How often the variants that leave a locked cart have changed while they were in it: its version goes on counting them.
 * None of them changes any more until the transaction ends.
 */
export async function changesOfLeaving(
  trx: Trx,
  before: readonly CartLine[],
  lines: readonly CartLine[],
): Promise<number> {
  const staying = new Set(lines.map((line) => line.variantId))
  const leaving = before.filter((line) => !staying.has(line.variantId)).map((line) => line.id)
  if (leaving.length === 0) return 0
  // In the order in which the catalog is written, so that neither waits for the other.
  const rows = await trx
    .selectFrom('cart_lines as line')
    .innerJoin('catalog_variants as variant', 'variant.variant_id', 'line.variant_id')
    .select(({ eb }) => eb('variant.changes', '-', eb.ref('line.changes_before')).as('changes'))
    .where('line.id', '=', anyOf(leaving))
    .orderBy('variant.variant_id')
    .forShare('variant')
    .execute()
  return rows.reduce((sum, { changes }) => sum + changes, 0)
}

/** Writes what differs between the lines of a locked cart as they were and as they are to be. */
export async function saveLines(
  trx: Trx,
  cartId: string,
  before: readonly CartLine[],
  lines: readonly CartLine[],
): Promise<void> {
  const kept = new Set(lines.map((line) => line.id))
  const gone = before.filter((line) => !kept.has(line.id)).map((line) => line.id)
  if (gone.length > 0) await trx.deleteFrom('cart_lines').where('id', '=', anyOf(gone)).execute()
  const known = new Map(before.map((line) => [line.id, line]))
  const changed = lines.filter((line) => {
    const was = known.get(line.id)
    return was?.quantity !== line.quantity || was.added.currency !== line.added.currency
  })
  if (changed.length === 0) return
  await trx
    .insertInto('cart_lines')
    .values(
      changed.map((line) => ({
        id: line.id,
        cart_id: cartId,
        variant_id: line.variantId,
        quantity: line.quantity,
        added_minor: line.added.minor,
        added_currency: line.added.currency,
        changes_before: line.changesBefore,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        quantity: ref('excluded.quantity'),
        added_minor: ref('excluded.added_minor'),
        added_currency: ref('excluded.added_currency'),
      })),
    )
    .execute()
}
