import { sql } from 'kysely'
import type { CheckedShop } from '../checked-shop.ts'
import { type Breach, type Invariant, stuckSince } from '../invariant.ts'
import { OrderEventsSaid } from '../order-events-said.ts'
import { lookedAt } from '../order-ids.ts'
import { type Asked, type Reached, ReachedVersions } from '../reached-versions.ts'

/** A row a variant: all of them are looked at each time. */
const stock = () => sql<Reached>`SELECT variant_id AS key, version, updated_at AS at FROM stock`

const paid = ({ from, since, keys }: Asked) => sql<Reached>`
  SELECT id AS key, version, created_at AS at FROM payments
  WHERE ${since || !from ? lookedAt(sql.ref('order_id'), since) : sql`created_at >= ${from}`}
  UNION SELECT id, version, created_at FROM payments WHERE id = ANY (${[...keys]})`

async function stuckOutboxes({ outboxes, clock }: CheckedShop): Promise<Breach[]> {
  const stuck = stuckSince(clock())
  const breaches: Breach[] = []
  for (const [service, db] of Object.entries(outboxes)) {
    const { count, oldest } = await db
      .selectFrom('outbox')
      .select(({ fn }) => [fn.countAll<bigint>().as('count'), fn.min<Date | null>('at').as('oldest')])
      .where('at', '<=', stuck)
      .executeTakeFirstOrThrow()
    if (oldest)
      breaches.push({ of: service, fault: `has ${count} messages in its outbox since ${oldest.toISOString()}` })
  }
  return breaches
}

const rememberers = () => ({
  orders: new OrderEventsSaid(),
  inventory: new ReachedVersions({ service: (shop) => shop.inventory, topic: 'inventory.events', reached: stock }),
  payments: new ReachedVersions({ service: (shop) => shop.payments, topic: 'payments.events', reached: paid }),
})

/** What was committed is said, what is said was committed, and nothing waits for ever to be said. */
export function outboxDrains(): Invariant {
  let remembered: ReturnType<typeof rememberers> | undefined
  return {
    id: 'I4',
    title: 'no event lost, none invented: what was stored is on the log or about to be, and nothing else is',
    async check(shop, since) {
      if (!since || !remembered) remembered = rememberers()
      const { orders, inventory, payments } = remembered
      return [
        ...(await orders.faults(shop, since)),
        ...(await inventory.faults(shop, since)),
        ...(await payments.faults(shop, since)),
        ...(await stuckOutboxes(shop)),
      ]
    },
  }
}
