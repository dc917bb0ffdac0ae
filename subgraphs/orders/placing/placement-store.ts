import { type KeptKey, type KeyedWish, type KnownKey, keptKey, knownBy } from '@micromart/idempotency'
import { anyOf, type BaseDeps } from '@micromart/service'
import { sql } from 'kysely'
import type { Db, Tables, Trx } from '../tables.ts'

interface Claim {
  customerId: string
  orderId: string
  /** As it stands; all of its lines are ordered. */
  cart: { id: string; version: number; lines: readonly { id: string }[] }
  at: Date
}

/**
 * Takes a cart and its lines for an order, in the transaction that places it: what is in a cart is ordered once, under
 * however many keys, and however the cart has changed since. False, and nothing is taken, when another order has the cart
 * or a line of it, or is just taking it and commits: whoever loses waits for that here.
 */
export async function claimCart(trx: Trx, { customerId, orderId, cart, at }: Claim): Promise<boolean> {
  // In one order, so that two who want the same lines do not wait for each other.
  const lineIds = cart.lines.map((line) => line.id).sort()
  const { rows } = await sql<{ placements: number; lines: number }>`
    WITH placed AS (
      INSERT INTO placements (customer_id, order_id, cart_id, cart_version, placed_at)
      VALUES (${customerId}, ${orderId}, ${cart.id}, ${cart.version}, ${at})
      ON CONFLICT DO NOTHING RETURNING order_id
    ), lines AS (
      INSERT INTO ordered_lines (cart_line_id, order_id)
      SELECT line_id, order_id FROM placed, unnest(${lineIds}::text[]) WITH ORDINALITY AS line (line_id, nth) ORDER BY nth
      ON CONFLICT DO NOTHING RETURNING cart_line_id
    )
    SELECT (SELECT count(*) FROM placed)::int AS placements, (SELECT count(*) FROM lines)::int AS lines`.execute(trx)
  const [taken] = rows
  if (taken?.placements !== 1) return false
  if (taken.lines === lineIds.length) return true
  await trx.deleteFrom('ordered_lines').where('order_id', '=', orderId).execute()
  await trx.deleteFrom('placements').where('order_id', '=', orderId).execute()
  return false
}

/** Whose cart it is, and which. */
export interface CartOf {
  customerId: string
  cartId: string
}

/** The orders of a customer, or out of a cart, whose lines are not known to have left it. */
export async function ordersInCart(db: Db, of: CartOf): Promise<string[]> {
  const { rows } = await sql<{ inCart: string[] }>`SELECT ${inCart(of)} AS "inCart"`.execute(db)
  return rows[0]?.inCart ?? []
}

/** The same, and what the key of a wish stands for, in one statement: both are asked before each order. */
export async function lookBack(db: Db, keyed: KeyedWish, of: CartOf): Promise<{ known: KnownKey; inCart: string[] }> {
  const { rows } = await sql<{ kept: KeptKey | null; inCart: string[] }>`
    SELECT ${keptKey(keyed)} AS kept, ${inCart(of)} AS "inCart"`.execute(db)
  return { known: knownBy(keyed, rows[0]?.kept ?? null), inCart: rows[0]?.inCart ?? [] }
}

const inCart = ({ customerId, cartId }: CartOf) => sql<string[]>`ARRAY(
  SELECT order_id FROM placements WHERE (customer_id = ${customerId} OR cart_id = ${cartId}) AND left_cart_at IS NULL)`

export async function markLeftCart(db: Db, orderIds: readonly string[], at: Date): Promise<void> {
  await db.updateTable('placements').set({ left_cart_at: at }).where('order_id', '=', anyOf(orderIds)).execute()
}

/** How long orders gather whose lines have left their cart, in ms. */
const gatherMs = 100

/** Notes a moment later that the lines of orders have left their cart, all of that moment in one statement. */
export interface LeftCarts {
  /** Nobody waits for it: what a process takes with it unnoted is asked about once more before the customer's next order. */
  note(orderId: string): void
  /** What is about to be noted, as of now. */
  noting(): ReadonlySet<string>
  /** Notes what has gathered. */
  close(): Promise<void>
}

export function leftCarts({ db, clock, log }: Pick<BaseDeps<Tables>, 'db' | 'clock' | 'log'>): LeftCarts {
  const left = new Set<string>()
  let gathering: NodeJS.Timeout | undefined
  const noteAll = async () => {
    clearTimeout(gathering)
    gathering = undefined
    const orderIds = [...left]
    if (orderIds.length === 0) return
    await markLeftCart(db, orderIds, clock()).catch((err: unknown) =>
      log.warn({ err }, 'the cart will be asked once more what has left it'),
    )
    for (const id of orderIds) left.delete(id)
  }
  return {
    note(orderId) {
      left.add(orderId)
      gathering ??= setTimeout(noteAll, gatherMs)
    },
    noting: () => new Set(left),
    close: noteAll,
  }
}

/** Takes an order number; false when another order has it. */
export async function claimNumber(trx: Trx, number: string, orderId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('order_numbers')
    .values({ number, order_id: orderId })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
