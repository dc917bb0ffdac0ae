import type { CartTables } from '@micromart/cart/audit'
import {
  addCoupons,
  migrations as cartMigrations,
  giveBackCoupon,
  sampleCoupon,
  takeCoupon,
} from '@micromart/cart/testing'
import { openInventory } from '@micromart/inventory/testing'
import {
  type Record as LogRecord,
  type MessagingTables,
  migrateEventsDatabase,
  openEventLog,
  openLogOperator,
} from '@micromart/messaging'
import type { OrdersTables } from '@micromart/orders/audit'
import { migrations as ordersMigrations } from '@micromart/orders/testing'
import type { PaymentsTables } from '@micromart/payments/audit'
import { migrations as paymentsMigrations } from '@micromart/payments/testing'
import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { type Kysely, type Migration, sql } from 'kysely'
import type { CheckedShop } from '../checked-shop.ts'
import type { Invariant } from '../invariant.ts'
import { sampleOrders } from './sample-orders.ts'
import { samplePayments } from './sample-payments.ts'

const log = createLogger({ service: 'invariants', level: 'silent' })

async function openOwn<Tables>(migrations: Record<string, Migration>) {
  const database = await createTestDatabase()
  const db = openDatabase<Tables & MessagingTables>(database.url, log)
  await migrate(db, withCommonMigrations(migrations), log)
  return { db, close: () => db.destroy().then(database.drop) }
}

async function openEvents() {
  const database = await createTestDatabase()
  await migrateEventsDatabase(database.url, [])
  const db = openDatabase<unknown>(database.url, log)
  return { db, url: database.url, close: () => db.destroy().then(database.drop) }
}

/** Of all sample orders. */
const couponCode = 'WELCOME10'

/**
 * A shop's databases and its ledger, on real PostgreSQL and without its processes: the services' own code writes them, step
 * by step, and the test can spoil whatever it likes. Its clock stands still unless it is turned.
 */
export async function openSampleShop() {
  const inventory = await openInventory({ still: true })
  const { clock } = inventory
  const cart = await openOwn<CartTables>(cartMigrations)
  await addCoupons(cart.db, [sampleCoupon(couponCode)])
  const orders = await openOwn<OrdersTables>(ordersMigrations)
  const payments = await openOwn<PaymentsTables>(paymentsMigrations)
  const events = await openEvents()
  const eventLog = await openEventLog({ url: events.url, logger: log })
  const operator = await openLogOperator(events.url)
  const book = sampleOrders(orders.db, clock)
  const till = samplePayments(payments.db, clock)
  const services = { orders: orders.db, cart: cart.db, inventory: inventory.db, payments: payments.db }
  const outboxes: Record<string, Kysely<MessagingTables>> = services
  const checked: CheckedShop = {
    ...services,
    log: operator,
    outboxes,
    async *ledger(orderIds) {
      yield till.ledger.filter(({ orderId }) => orderIds?.includes(orderId) ?? true)
    },
    clock,
  }

  return {
    ...checked,
    book,
    till,
    passMinutes: inventory.passMinutes,
    reserve: inventory.reserve,
    tellInventory: inventory.tell,
    /** An order that nobody has answered about yet; the shelf has ten of each thing. */
    async placed() {
      const placed = await book.place([await inventory.stocked(10), await inventory.stocked(10)])
      const use = { ...placed, code: couponCode }
      await cart.db.transaction().execute((trx) => takeCoupon(trx, { clock }, use))
      return placed
    },
    async confirmed(): Promise<string> {
      const { orderId, customerId, total, lines } = await this.placed()
      await this.reserve(orderId, Object.fromEntries(lines.map((line) => [line.variantId, line.quantity])))
      await book.hear(orderId, { type: 'inventory.reserved', data: { orderId } })
      const paymentId = await till.authorise(orderId, customerId, total)
      await book.hear(orderId, { type: 'payments.authorised', data: { orderId, paymentId, amount: total } })
      await inventory.tell('commit', orderId)
      await book.hear(orderId, { type: 'inventory.committed', data: { orderId } })
      return orderId
    },
    async cancelled(): Promise<string> {
      const orderId = await this.confirmed()
      await book.tell(orderId, { type: 'cancel', reason: 'CUSTOMER_REQUEST' })
      await inventory.tell('release', orderId)
      await till.void(orderId)
      await cart.db.transaction().execute((trx) => giveBackCoupon(trx, { clock }, { orderId, code: couponCode }))
      const data = { orderId }
      await book.hear(orderId, { type: 'inventory.released', data }, { type: 'payments.voided', data })
      return orderId
    },
    async shipped(): Promise<string> {
      const orderId = await this.confirmed()
      const at = clock().toISOString()
      await book.tell(orderId, { type: 'ship', carrier: 'DHL', trackingNumber: '1', at })
      await till.capture(orderId)
      const paid = { orderId, paymentId: 'pay_1', amount: { amount: '59.38', currency: 'EUR' } }
      await book.hear(orderId, { type: 'payments.captured', data: paid })
      await inventory.tell('ship', orderId)
      await book.hear(orderId, { type: 'inventory.shipped', data: { orderId } })
      return orderId
    },
    /** Confirmed, and its money was refused when it was to go out. */
    async refused(): Promise<string> {
      const orderId = await this.confirmed()
      const at = clock().toISOString()
      await book.tell(orderId, { type: 'ship', carrier: 'DHL', trackingNumber: '1', at })
      await till.lapse(orderId)
      const why = { declineCode: 'card_declined', message: 'Declined: card_declined' }
      await book.hear(orderId, { type: 'payments.capture_refused', data: { orderId, paymentId: 'pay_1', ...why } })
      return orderId
    },
    /** Sent out all the same. */
    async writtenOff(): Promise<string> {
      const orderId = await this.refused()
      await book.tell(orderId, { type: 'write off payment', reason: 'A regular', at: clock().toISOString() })
      await inventory.tell('ship', orderId)
      await book.hear(orderId, { type: 'inventory.shipped', data: { orderId } })
      return orderId
    },
    async returned(): Promise<string> {
      const orderId = await this.shipped()
      const at = clock().toISOString()
      await book.tell(orderId, { type: 'mark delivered', at }, { type: 'request return', reason: 'too big' })
      await till.refund(orderId, 1_000n)
      await book.tell(orderId, { type: 'receive return' })
      await till.refund(orderId, 4_938n)
      const amount = { amount: '49.38', currency: 'EUR' }
      await book.hear(orderId, { type: 'payments.refunded', data: { orderId, paymentId: 'pay_1', amount } })
      return orderId
    },
    /** Puts a record on the log, whatever it says, and into whichever partition. Answers its place. */
    async say(topic: string, partition: number, key: string, value: string): Promise<string> {
      const { rows } = await sql<{ offset: string }>`
        WITH taken AS (
          UPDATE log.partitions SET next_offset = next_offset + 1
          WHERE topic = ${topic} AND partition = ${partition} RETURNING next_offset - 1 AS "offset"
        )
        INSERT INTO log.records SELECT ${topic}, ${partition}, "offset", ${key}, ${value}, now() FROM taken
        RETURNING "offset"::text`.execute(events.db)
      return `${topic}/${partition}@${rows[0]?.offset}`
    },
    /** Drops a partition's oldest records, as a log does that keeps what is young. */
    async forget(topic: string, partition: number, records: number): Promise<void> {
      await sql`DELETE FROM log.records WHERE topic = ${topic} AND partition = ${partition} AND "offset" < ${records}`.execute(
        events.db,
      )
    },
    /** Carries every outbox to the log, as relays do. */
    async relay(): Promise<void> {
      for (const db of Object.values(outboxes)) {
        const rows = await db.selectFrom('outbox').select(['topic', 'key', 'value']).orderBy('id').execute()
        await eventLog.publish(rows as LogRecord[])
        await db.deleteFrom('outbox').execute()
      }
    },
    /** A day's honest work: orders that end in every way, and some that are under way. */
    async trade(): Promise<void> {
      await this.cancelled()
      await this.returned()
      await this.shipped()
      await this.refused()
      await this.writtenOff()
      await this.relay()
      await this.confirmed()
      await this.placed()
      await till.beginRefund(await this.shipped(), 1_000n)
    },
    /** What an invariant has against one thing. */
    async faults(invariant: Invariant, of: string): Promise<string[]> {
      const breaches = await invariant.check(checked)
      return breaches.filter((breach) => breach.of === of).map(({ fault }) => fault)
    },
    async close() {
      await Promise.all([eventLog.close(), operator.close()])
      await Promise.all([orders, cart, payments, events].map((own) => own.close()))
      await inventory.close()
    },
  }
}

export type SampleShop = Awaited<ReturnType<typeof openSampleShop>>
