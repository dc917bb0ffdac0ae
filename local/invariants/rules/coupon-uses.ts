import { sql } from 'kysely'
import type { CheckedShop } from '../checked-shop.ts'
import { type Breach, type Invariant, type Since, stuckSince } from '../invariant.ts'
import { idsIn, lookedAt, orderIds } from '../order-ids.ts'
import { settledOrders } from '../settled-orders.ts'
import { inSnapshot } from '../snapshot.ts'

/** Uses of the orders that a look is at. */
const ofThese = (since: Since | undefined) =>
  sql`SELECT code, customer_id FROM coupon_redemptions WHERE ${lookedAt(sql.ref('order_id'), since)}`

const miscounted = (since: Since | undefined) => sql<Breach>`
  SELECT code AS of, 'counts ' || redeemed || ' uses and has ' || uses.live AS fault
  FROM coupons, LATERAL (
    SELECT count(*) AS live FROM coupon_redemptions used
    WHERE used.code = coupons.code AND given_back_at IS NULL) uses
  WHERE ${since ? sql`code IN (SELECT code FROM (${ofThese(since)}) touched)` : sql`true`} AND redeemed <> uses.live
  ORDER BY code`

const beyondAll = sql<Breach>`
  SELECT code AS of, 'has ' || redeemed || ' uses of at most ' || most_redemptions AS fault
  FROM coupons WHERE redeemed > most_redemptions ORDER BY code`

const beyondOne = (since: Since | undefined) => sql<Breach>`
  SELECT code AS of, customer_id || ' has ' || count(*) || ' uses of at most ' || most_per_customer AS fault
  FROM coupons JOIN coupon_redemptions used USING (code) WHERE given_back_at IS NULL AND customer_id IS NOT NULL
    AND ${since ? sql`(code, customer_id) IN (${ofThese(since)})` : sql`true`}
  GROUP BY code, customer_id, most_per_customer HAVING count(*) > most_per_customer ORDER BY code, customer_id`

interface Use {
  order_id: string
  code: string
  at: Date
  /** Null for one of before customers were counted, when cancelled orders kept what they had. */
  customer_id: string | null
}

const liveUses = (orderIds: readonly string[]) => sql<Use>`
  SELECT order_id, code, at, customer_id FROM coupon_redemptions
  WHERE given_back_at IS NULL AND order_id = ANY (${[...orderIds]}) ORDER BY order_id`

/** What orders was to pay less for; and the uses that it has taken for orders which are not written. */
const couponOrders = (orderIds: readonly string[]) => sql<{ order_id: string; code: string; placed: boolean }>`
  SELECT stream_id AS order_id, message -> 'data' ->> 'coupon' AS code, true AS placed
  FROM events WHERE version = 1 AND stream_id = ANY (${[...orderIds]}) AND message -> 'data' ->> 'coupon' IS NOT NULL
  UNION ALL SELECT order_id, code, false FROM coupon_intents WHERE order_id = ANY (${[...orderIds]}) ORDER BY 1`

async function countsOf({ cart }: CheckedShop, since: Since | undefined): Promise<Breach[]> {
  return inSnapshot(cart, async (trx) => {
    const found: Breach[] = []
    for (const query of [miscounted(since), beyondAll, beyondOne(since)]) found.push(...(await query.execute(trx)).rows)
    return found
  })
}

/** What is wrong between orders and the uses that they have, or should have. */
async function usesOf({ orders, cart, clock }: CheckedShop, ids: readonly string[]): Promise<Breach[]> {
  const since = stuckSince(clock())
  const settled = await settledOrders(orders, ids, clock())
  const known = (await couponOrders(ids).execute(orders)).rows
  const uses = (await liveUses(ids).execute(cart)).rows
  const expected = new Set(known.map(({ order_id }) => order_id))
  const unfounded = uses.flatMap(({ order_id, code, at, customer_id }): Breach[] => {
    const order = settled.get(order_id)
    if (!expected.has(order_id)) {
      return at < since ? [{ of: order_id, fault: `has a use of ${code}, and is no order with a coupon` }] : []
    }
    const cancelled = order?.settled && order.status === 'CANCELLED' && customer_id !== null
    return cancelled ? [{ of: order_id, fault: `was cancelled, and still has a use of ${code}` }] : []
  })
  const used = new Set(uses.map(({ order_id }) => order_id))
  const unused = known.flatMap(({ order_id, code, placed }): Breach[] => {
    const order = settled.get(order_id)
    const stands = placed && order?.settled && order.status !== 'CANCELLED'
    return stands && !used.has(order_id) ? [{ of: order_id, fault: `has ${code}, and no use of it is counted` }] : []
  })
  return [...unfounded, ...unused]
}

/** A coupon is used as often as it may be, by orders that stand; and each of them has used it. */
export const couponUses: Invariant = {
  id: 'I18',
  title: 'coupons keep their limits: each use is of an order that stands, and each such order has one',
  acrossDatabases: true,
  beyondOrders: true,
  async check(shop, since) {
    const breaches = await countsOf(shop, since)
    for await (const ids of orderIds(shop.orders, since)) breaches.push(...(await usesOf(shop, ids)))
    if (since) return breaches
    // A use may be of no order at all.
    const known = new Set(breaches.map(({ of, fault }) => `${of} ${fault}`))
    for await (const ids of idsIn(shop.cart, 'coupon_redemptions', 'order_id')) {
      breaches.push(...(await usesOf(shop, ids)).filter(({ of, fault }) => !known.has(`${of} ${fault}`)))
    }
    return breaches
  },
}
