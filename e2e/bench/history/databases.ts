import type { InventoryTables } from '@micromart/inventory/testing'
import type { OrdersTables } from '@micromart/orders/testing'
import type { PaymentsTables } from '@micromart/payments/testing'
import type { RunningShop } from '@micromart/running-shop'
import type { UsersTables } from '@micromart/users/testing'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** The databases that a history is written into, each as its own service. */
export type Databases = ReturnType<typeof openDatabases>

/** Transactions in a database at once. */
const connections = 8

/** `options` are PostgreSQL's of each connection. */
export function openDatabases({ databases }: Pick<RunningShop, 'databases'>, options = '') {
  const open = <Tables>(name: string): Kysely<Tables> => {
    const connectionString = databases[name]
    if (connectionString === undefined) throw new Error(`this shop has no database ${name} of its own`)
    // However busy the machine is: what has been written cannot be written again.
    const patience = { connectionTimeoutMillis: 0, idleTimeoutMillis: 0 }
    const pool = new pg.Pool({ connectionString, options, max: connections, ...patience })
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  }
  const opened = {
    orders: open<OrdersTables>('orders'),
    payments: open<PaymentsTables>('payments'),
    inventory: open<InventoryTables>('inventory'),
    users: open<UsersTables>('users'),
    sandbox: open<unknown>('payments-sandbox'),
    events: open<unknown>('events'),
  }
  return {
    ...opened,
    close: () => Promise.all(Object.values(opened).map((db) => db.destroy())),
  }
}
