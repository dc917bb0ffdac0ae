import { writePastShipments } from '@micromart/inventory/testing'
import { writePastOrders } from '@micromart/orders/testing'
import { writePastCards, writePastPayments } from '@micromart/payments/testing'
import { hash, Random } from '@micromart/testing/random'
import { writePastCustomers } from '@micromart/users/testing'
import { sql } from 'kysely'
import { card, writeCard, writeCharges } from './charges.ts'
import type { Databases } from './databases.ts'
import { type Buyer, type Good, idAt, type Past } from './past-order.ts'
import { PastOrders, youngestMs } from './past-orders.ts'

/** Orders written in one transaction of each database: what is kept until then is what takes Node's time, once it is much. */
const batch = 250
/** Batches under way at once: while PostgreSQL writes some, the next are made. */
const together = 4
const customers = 5_000
const seed = 20_261_128
/** Whose password all customers have. */
const as = 'customer@micromart.example'

const emailOf = (nth: number) => `customer-${String(nth).padStart(5, '0')}@history.example`
/** The address of one who has ordered often. */
export const regular = emailOf(0)

/** A shop's past, which grows: each time by so many orders of the last two years, whose customers are always the same. */
export async function openHistory(databases: Databases, now: Date) {
  await letTheLogForget(databases)
  const [buyers, goods] = [await openAccounts(databases, now), await shelf(databases)]
  const past = new PastOrders(seed, now)
  return {
    /** Writes `count` orders more. Told how many are written. */
    async grow(count: number, progress: (done: number) => void): Promise<void> {
      past.avoid(await numbersOfOthers(databases, now))
      let [some, done]: [Past[], number] = [[], 0]
      const writing = new Set<Promise<void>>()
      const flush = async () => {
        if (writing.size >= together) await Promise.race(writing)
        const size = some.length
        const work: Promise<void> = write(databases, some).then(() => {
          writing.delete(work)
          done += size
          progress(done)
        })
        writing.add(work)
        some = []
      }
      for (const one of past.orders(count, buyers, goods)) {
        if (some.push(one) === batch) await flush()
      }
      if (some.length > 0) await flush()
      await Promise.all(writing)
      await settle(databases)
    },
  }
}

/** Each service's part in a transaction of its own; what points to it comes after what it points to. */
async function write({ orders, payments, inventory, sandbox }: Databases, some: readonly Past[]): Promise<void> {
  const [first] = some
  if (!first) return
  const delivery = first.order.orderId
  const random = new Random(hash(delivery))
  await orders.transaction().execute((trx) =>
    writePastOrders(
      trx,
      some.map(({ order }) => order),
      (prefix) => idAt(prefix, first.order.endedAt, random),
    ),
  )
  const paid = some.flatMap(({ payment }) => payment ?? [])
  await payments.transaction().execute((trx) => writePastPayments(trx, paid))
  await sandbox.transaction().execute((trx) => writeCharges(trx, paid))
  const sent = some.flatMap(({ order: { orderId, endedAt: at }, lines, shipped }) =>
    shipped
      ? [{ orderId, at, lines: lines.map(({ variantId, sku, quantity }) => ({ variantId, sku, quantity })) }]
      : [],
  )
  await inventory.transaction().execute((trx) => writePastShipments(trx, sent, delivery))
}

async function openAccounts({ users, payments, sandbox }: Databases, now: Date): Promise<Buyer[]> {
  const random = new Random(seed)
  const at = new Date(now.getTime() - 800 * 24 * 60 * 60_000)
  const buyers = Array.from({ length: customers }, (_, nth) => ({
    id: idAt('usr', at, random),
    name: `Customer ${nth}`,
    email: emailOf(nth),
    paymentMethodId: idAt('pme', at, random),
    at,
  }))
  await writeCard(sandbox)
  for (let from = 0; from < buyers.length; from += batch) {
    const some = buyers.slice(from, from + batch)
    await users.transaction().execute((trx) => writePastCustomers(trx, some, as))
    const cards = some.map(({ id, paymentMethodId }) => ({ id: paymentMethodId, userId: id, card }))
    await payments.transaction().execute((trx) => writePastCards(trx, cards, at))
  }
  return buyers
}

/** Of orders that are younger than any of history: those that real customers have placed. */
async function numbersOfOthers({ orders }: Databases, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - youngestMs)
  const rows = await orders.selectFrom('order_views').select('number').where('placed_at', '>', since).execute()
  return rows.map(({ number }) => number)
}

/** What inventory knows, at prices of its own. */
async function shelf({ inventory }: Databases): Promise<Good[]> {
  const rows = await inventory
    .selectFrom('stock')
    .select(['variant_id', 'sku', 'title'])
    .orderBy('variant_id')
    .execute()
  if (rows.length < 2) throw new Error('there is nothing on the shelf')
  return rows.map(({ variant_id: variantId, sku, title }, nth) => ({
    ...{ variantId, sku, title: title ?? sku },
    price: BigInt(500 + 100 * (nth % 90) + 90),
  }))
}

/** History was said long ago, and is no longer on the log: what comes next there, of whoever places an order now, has a gap before it. */
async function letTheLogForget({ events }: Databases): Promise<void> {
  await sql`
    UPDATE log.partitions SET next_offset = next_offset + 1
    WHERE topic IN ('orders.events', 'payments.events')`.execute(events)
}

/** What autovacuum would have done over the years. */
async function settle({ orders, payments, inventory, sandbox }: Databases): Promise<void> {
  for (const db of [orders, payments, inventory, sandbox]) await sql`VACUUM (ANALYZE)`.execute(db)
}
