import type { CartLine } from './cart.ts'
import type { Db, Trx } from './tables.ts'

/** A cart's lines, in the order in which they were added. */
export async function readLines(db: Db, cartId: string): Promise<CartLine[]> {
  const rows = await db.selectFrom('cart_lines').selectAll().where('cart_id', '=', cartId).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    variantId: row.variant_id,
    quantity: row.quantity,
    added: { minor: row.added_minor, currency: row.added_currency },
  }))
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
  if (gone.length > 0) await trx.deleteFrom('cart_lines').where('id', 'in', gone).execute()
  const known = new Map(before.map((line) => [line.id, line.quantity]))
  const changed = lines.filter((line) => known.get(line.id) !== line.quantity)
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
      })),
    )
    .onConflict((conflict) => conflict.column('id').doUpdateSet(({ ref }) => ({ quantity: ref('excluded.quantity') })))
    .execute()
}
