import type { Principal } from '@micromart/auth'
import { type DataOf, message, type TypeOn } from '@micromart/events'
import { newId } from '@micromart/ids'
import { type MessagingTables, messagingMigrations, once } from '@micromart/messaging'
import { openPeer } from '@micromart/peers'
import { executableSchema, migrate, openDatabase, openLive, type RequestContext } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { type ExecutionResult, graphql, parse, subscribe } from 'graphql'
import { consumers } from '../consumers.ts'
import { type Context, contextOf } from '../context.ts'
import { migrations } from '../migrations/index.ts'
import { type Counter, placeOrder } from '../place-order.ts'
import type { PlaceOrderWish } from '../place-order-input.ts'
import { resolvers } from '../resolvers/index.ts'
import { runTimeouts } from '../run-timeouts.ts'
import type { SagaStep } from '../saga-steps.ts'
import typeDefs from '../schema.graphql'
import { openSibling } from '../siblings.ts'
import type { OrdersTables } from '../tables.ts'
import { openSampleSiblings, sampleCart } from './sample-siblings.ts'

const credential = 'a-service-credential'

export const timing = { deadlineMs: 300_000, holdMs: 900_000 }

export function principalOf(userId: string, role: Principal['role'] = 'CUSTOMER'): Principal {
  const scopes = role === 'CUSTOMER' ? [] : ['staff']
  return { userId, role, scopes, sessionId: 'ses_1', token: `token-of-${userId}`, expiresAt: new Date(8.64e15) }
}

export const ada = principalOf('usr_ada')
export const staff = principalOf('usr_staff', 'STAFF')

/** What Ada wishes of the cart that the sample siblings quote. */
export function wishOf(change: Partial<PlaceOrderWish> = {}): PlaceOrderWish {
  return {
    idempotencyKey: newId('req'),
    cartId: 'crt_1',
    cartVersion: 3,
    expectedTotal: { amount: '59.38', currency: 'EUR' },
    shipTo: { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' },
    shippingOption: 'standard',
    paymentMethodId: 'pme_visa',
    ...change,
  }
}

/** Orders on a real database of their own, with siblings that the test speaks for and a clock that it turns. */
export async function openOrders() {
  const log = createLogger({ service: 'orders', level: 'silent' })
  const database = await createTestDatabase()
  const db = openDatabase<OrdersTables & MessagingTables>(database.url, log)
  await migrate(db, { ...messagingMigrations, ...migrations }, log)
  const live = openLive(database.url, log)
  const siblings = await openSampleSiblings(credential)
  const { urls } = siblings
  const asked = {
    cart: openSibling('cart', openPeer({ urls: [urls.cart] }), () => credential),
    inventory: openSibling('inventory', openPeer({ urls: [urls.inventory] }), () => credential),
    payments: openSibling('payments', openPeer({ urls: [urls.payments] }), () => credential),
  }
  let aheadMs = 0
  const counter: Counter = { db, clock: () => new Date(Date.now() + aheadMs), newId, timing, ...asked }
  const schema = executableSchema(typeDefs, resolvers)
  const alarms: SagaStep[] = []
  const requestOf = (principal: Principal | null, caller: RequestContext['caller']): RequestContext => ({
    principal,
    caller,
    requestId: 'req_1',
    address: '127.0.0.1',
    userAgent: null,
    cartToken: null,
    traceparent: undefined,
    log,
  })
  const contextFor = (principal: Principal | null, caller: RequestContext['caller'] = 'router'): Context => {
    const request = requestOf(principal, caller)
    return { ...request, ...contextOf(counter, live) }
  }
  const [consumer] = consumers(counter)
  const place = (wish = wishOf(), principal = ada) =>
    placeOrder(counter, wish, { ...requestOf(principal, 'router'), principal })

  return {
    db,
    counter,
    live,
    siblings: siblings.state,
    alarms,
    place,
    /** A customer's new order, which nobody has answered about yet. */
    async newOrder(principal = ada) {
      const cart = { ...sampleCart(), id: newId('crt') }
      siblings.state.cart = cart
      const outcome = await place(wishOf({ cartId: cart.id }), principal)
      if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`)
      return outcome.order
    },
    /** A GraphQL request as the router sends it. */
    ask: (
      source: string,
      variableValues: Record<string, unknown>,
      principal: Principal | null = ada,
      caller?: 'service',
    ) => graphql({ schema, source, variableValues, contextValue: contextFor(principal, caller) }),
    follow: (id: string, after?: number, principal: Principal | null = ada) =>
      subscribe({
        schema,
        document: parse(
          'subscription($id: ID!, $after: Int) { orderUpdated(id: $id, after: $after) { sequence type order { status } } }',
        ),
        variableValues: { id, after },
        contextValue: contextFor(principal),
      }) as Promise<AsyncGenerator<ExecutionResult> | ExecutionResult>,
    /** A participant's reply arrives, as the consumer gets it. */
    async reply<K extends TypeOn<'orders.replies'>>(
      type: K,
      data: DataOf<'orders.replies', K>,
      id: string = newId('evt'),
    ) {
      const envelope = { id, subject: data.orderId, source: 'test', time: counter.clock(), data }
      const reply = message('orders.replies', type, envelope)
      await db.transaction().execute(async (trx) => {
        await once(trx, 'orders', reply, async () => consumer?.handle(reply, trx))
      })
    },
    /** All goes well until the order is confirmed, and its stock is held for good. */
    async confirm(orderId: string) {
      const amount = { amount: '59.38', currency: 'EUR' }
      await this.reply('inventory.reserved', { orderId })
      await this.reply('payments.authorised', { orderId, paymentId: 'pay_1', amount })
      await this.reply('inventory.committed', { orderId })
    },
    runTimeouts: () =>
      runTimeouts({ ...counter, log, alarm: (step) => alarms.push(step) }, new AbortController().signal),
    passTime(ms: number) {
      aheadMs += ms
    },
    /** What has been put in the outbox about an order, oldest first; commands by their ids, events by their types. */
    async sent(orderId: string): Promise<string[]> {
      const rows = await db.selectFrom('outbox').select('value').where('key', '=', orderId).orderBy('id').execute()
      return rows.map((row) => {
        const { id, type } = JSON.parse(row.value)
        return id.startsWith('cmd_') ? id.replace(`cmd_${orderId}_`, 'ask ') : type
      })
    },
    async close() {
      await Promise.all(Object.values(asked).map((sibling) => sibling.close()))
      await siblings.close()
      await live.close()
      await db.destroy()
      await database.drop()
    },
  }
}

export type OrdersShop = Awaited<ReturnType<typeof openOrders>>
