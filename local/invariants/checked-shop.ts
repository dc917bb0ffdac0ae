import type { CartTables } from '@micromart/cart/audit'
import type { InventoryTables } from '@micromart/inventory/audit'
import type { LogOperator, MessagingTables } from '@micromart/messaging'
import type { OrdersDb, OrdersTables } from '@micromart/orders/audit'
import type { PaymentsTables } from '@micromart/payments/audit'
import type { RunningShop } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { openShopLog } from '@micromart/running-shop/shop-log'
import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import { type LedgerCharge, readLedger } from './ledger.ts'

/** The event log, whatever carries it. */
export type CheckedLog = Pick<LogOperator, 'records'>

/** What invariants are checked on: the databases, each read as its own service, and what the payment provider says. */
export interface CheckedShop {
  orders: OrdersDb
  cart: Kysely<CartTables & MessagingTables>
  inventory: Kysely<InventoryTables & MessagingTables>
  payments: Kysely<PaymentsTables & MessagingTables>
  log: CheckedLog
  /** Every service's database, by the service's name. */
  outboxes: Record<string, Kysely<MessagingTables>>
  /** The provider's charges, all or those for orders, some at a time. */
  ledger(orderIds?: readonly string[]): AsyncIterable<LedgerCharge[]>
  clock(): Date
}

/** Databases that belong to no service. */
const noServices = ['events', 'payments-sandbox']

/**
 * Opens a running shop's databases, for reading only.
 * @throws OperatorError when the shop keeps none of a kind that is needed.
 */
export async function openCheckedShop(shop: RunningShop): Promise<CheckedShop & { close(): Promise<void> }> {
  const { databases, processes } = shop
  const logger = createLogger({ service: 'invariants', level: 'silent' })
  const open = <Tables>(name: string): Kysely<Tables> => {
    const url = databases[name]
    if (url === undefined) throw new OperatorError(`This shop has no database ${name} of its own.`)
    // A look at everything takes as long as it takes.
    return openDatabase<Tables>(readOnly(url), logger, { unlimited: true })
  }
  const sandbox = processes['payments-sandbox']
  const orders = open<OrdersTables & MessagingTables>('orders')
  const cart = open<CartTables & MessagingTables>('cart')
  const inventory = open<InventoryTables & MessagingTables>('inventory')
  const payments = open<PaymentsTables & MessagingTables>('payments')
  const others = Object.keys(databases)
    .filter((name) => !noServices.includes(name) && !['orders', 'cart', 'inventory', 'payments'].includes(name))
    .map((name) => [name, open<MessagingTables>(name)] as const)
  const log = await openShopLog(shop, readOnly)
  const outboxes = { orders, cart, inventory, payments, ...Object.fromEntries(others) }
  return {
    orders,
    cart,
    inventory,
    payments,
    log,
    outboxes,
    async *ledger(orderIds) {
      if (sandbox) return yield* readLedger(sandbox.url, orderIds)
      throw new OperatorError('The payment provider is not the sandbox: npm run reconcile looks into its books.')
    },
    clock: () => new Date(),
    async close() {
      await Promise.all([...Object.values(outboxes).map((db) => db.destroy()), log.close()])
    },
  }
}

/** Whoever looks for faults must not be able to make any. */
function readOnly(url: string): string {
  const restricted = new URL(url)
  restricted.searchParams.set('options', '-c default_transaction_read_only=on')
  return restricted.href
}
