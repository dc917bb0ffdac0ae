import type { InventoryTables } from '@micromart/inventory/testing'
import type { OrdersTables } from '@micromart/orders/testing'
import type { PaymentsTables } from '@micromart/payments/testing'
import type { RunningShop } from '@micromart/running-shop'
import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import type { UsersTables } from '@micromart/users/testing'
import type { Kysely } from 'kysely'

/** The databases that a history is written into, each as its own service. */
export type Databases = ReturnType<typeof openDatabases>

export function openDatabases({ databases }: Pick<RunningShop, 'databases'>) {
  const logger = createLogger({ service: 'history', level: 'silent' })
  const open = <Tables>(name: string): Kysely<Tables> => {
    const url = databases[name]
    if (url === undefined) throw new Error(`this shop has no database ${name} of its own`)
    return openDatabase<Tables>(url, logger, { unlimited: true })
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
