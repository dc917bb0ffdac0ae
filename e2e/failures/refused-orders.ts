import pg from 'pg'
import type { Customer } from '../actors/people.ts'
import type { Shop } from '../shop/shop.ts'

/** Notifications, whose database refuses one customer's orders as a handler with a bug does. */
export interface RefusedOrders {
  notifications: pg.Client
  /** It takes them again. */
  mend(): Promise<void>
  /** Mends what is not mended, and lets the database go. */
  close(): Promise<void>
}

export async function refuseOrdersOf(customer: Customer, shop: Shop): Promise<RefusedOrders> {
  const { databases } = await shop.running()
  const notifications = new pg.Client({ connectionString: databases.notifications })
  await notifications.connect()
  const mend = async () => {
    await notifications.query('DROP TRIGGER IF EXISTS refuse ON orders; DROP FUNCTION IF EXISTS refuse()')
  }
  await notifications.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the handler has a bug'; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON orders FOR EACH ROW
      WHEN (NEW.copy ->> 'customerId' = '${customer.id}') EXECUTE FUNCTION refuse()`)
  return {
    notifications,
    mend,
    async close() {
      await mend()
      await notifications.end()
    },
  }
}
