import { liveStock } from '@micromart/inventory/audit'
import { type Kysely, sql } from 'kysely'
import { type Breach, type Invariant, stuckSince } from '../invariant.ts'
import { idsIn, orderIds } from '../order-ids.ts'
import { inSnapshot } from '../snapshot.ts'

interface Promised {
  order_id: string
  variant_id: string
  quantity: bigint
}

const countable = (now: Date) => sql<{ variant_id: string; held: bigint }>`
  SELECT stock.variant_id, coalesce(sum(line.quantity), 0) AS held
  FROM stock LEFT JOIN reservation_lines line ON line.variant_id = stock.variant_id
    AND line.state IN ('HELD', 'COMMITTED') AND (line.state = 'COMMITTED' OR line.expires_at > ${now})
  GROUP BY stock.variant_id ORDER BY stock.variant_id`

/** Shops' other copies of the stock hear of an expiry when it is swept, so that must not wait for ever. */
const unswept = (stuck: Date) => sql<Breach>`
  SELECT order_id AS of, 'has an expired hold on ' || quantity || ' of ' || variant_id || ' that was never swept' AS fault
  FROM reservation_lines WHERE state = 'HELD' AND expires_at <= ${stuck} ORDER BY order_id, variant_id`

/** What orders believes to be theirs for good. */
const promised = (orderIds: readonly string[]) => sql<Promised>`
  SELECT saga.order_id, line ->> 'variantId' AS variant_id, sum((line ->> 'quantity')::int) AS quantity
  FROM checkout_sagas saga, jsonb_array_elements(saga.state -> 'lines') line
  WHERE saga.order_id = ANY (${[...orderIds]}) AND saga.stock IN ('committed', 'shipped')
  GROUP BY saga.order_id, line ->> 'variantId' ORDER BY 1, 2`

const kept = (orderIds: readonly string[]) => sql<Promised>`
  SELECT order_id, variant_id, sum(quantity) AS quantity
  FROM reservation_lines WHERE order_id = ANY (${[...orderIds]}) AND state IN ('COMMITTED', 'SHIPPED')
  GROUP BY order_id, variant_id`

async function miscounted(db: Parameters<typeof liveStock>[0], now: Date): Promise<Breach[]> {
  const counted = await liveStock(db, now).execute()
  const held = new Map((await countable(now).execute(db)).rows.map((row) => [row.variant_id, row.held]))
  return counted
    .filter((row) => BigInt(row.reserved) !== held.get(row.variant_id))
    .map((row) => ({
      of: row.variant_id,
      fault: `${row.reserved} pieces count as reserved, and live holds are ${held.get(row.variant_id)}`,
    }))
}

async function brokenPromises<A, B>(
  orders: Kysely<A>,
  inventory: Kysely<B>,
  orderIds: readonly string[],
): Promise<Breach[]> {
  const believed = (await promised(orderIds).execute(orders)).rows
  const nameOf = (line: Promised) => `${line.order_id} ${line.variant_id}`
  const held = new Map((await kept(orderIds).execute(inventory)).rows.map((line) => [nameOf(line), line.quantity]))
  return believed
    .filter((line) => held.get(nameOf(line)) !== line.quantity)
    .map((line) => ({
      of: line.order_id,
      fault: `was confirmed with ${line.quantity} of ${line.variant_id}, and has ${held.get(nameOf(line)) ?? 0}`,
    }))
}

/**
 * An expired hold counts for nobody from that moment on, and an order that was paid for late either has its goods held
 * anew or is undone.
 */
export const reservationsExpire: Invariant = {
  id: 'I16',
  title: 'reservations expire: no expired hold counts, and what was confirmed has its goods',
  acrossDatabases: true,
  async check({ orders, inventory, clock }, since) {
    const now = clock()
    const stock = await inSnapshot(inventory, async (trx) => [
      ...(await miscounted(trx, now)),
      ...(await unswept(stuckSince(now)).execute(trx)).rows,
    ])
    for await (const ids of since ? orderIds(orders, since) : idsIn(orders, 'checkout_sagas', 'order_id')) {
      stock.push(...(await brokenPromises(orders, inventory, ids)))
    }
    return stock
  },
}
