import { type DataOf, type Message, message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { type MessagingTables, once } from '@micromart/messaging'
import {
  executableSchema,
  migrate,
  openDatabase,
  openLive,
  type RequestContext,
  startWorker,
  withCommonMigrations,
} from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { type ExecutionResult, graphql, parse, subscribe } from 'graphql'
import { consumers } from './consumers.ts'
import type { Context } from './context.ts'
import { createLoaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import { mailSender } from './send-mails.ts'
import { smtpMailer } from './smtp.ts'
import { noticesChannel } from './store.ts'
import type { Tables } from './tables.ts'

type Cleanup = () => Promise<unknown> | unknown
type Placed = DataOf<'orders.events', 'order.placed'>

const said = (subject: string, aggregateVersion: number, source: string) => ({
  id: newId('evt'),
  subject,
  aggregateVersion,
  source,
  time: new Date(),
})
const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** Notifications without its process: its database, its handlers, and a mail sender where a test wants one. */
export async function openNotifications(after: (cleanup: Cleanup) => void) {
  const database = await createTestDatabase()
  after(database.drop)
  const log = createLogger({ service: 'notifications', level: 'silent' })
  const db = openDatabase<Tables & MessagingTables>(database.url, log)
  after(() => db.destroy())
  await migrate(db, withCommonMigrations(migrations), log)
  const live = openLive(database.url, log)
  after(() => live.close())
  const clock = () => new Date()
  const heard = consumers({ clock, newId })
  const schema = executableSchema(typeDefs, resolvers({ db, live, clock }))
  const contextFor = (userId: string | null): Context => {
    const principal = userId && { userId, role: 'CUSTOMER', scopes: [], sessionId: 's', token: 't' }
    const request = {
      principal: principal || null,
      caller: 'router',
      requestId: 'req',
      log,
    } as unknown as RequestContext
    return { ...request, loaders: createLoaders(db) }
  }

  return {
    db,
    /** A message off the log, as the inbox lets it through. */
    async hear(heardMessage: Message): Promise<void> {
      for (const consumer of heard.filter(({ topics }) => topics.includes(heardMessage.topic))) {
        await db
          .transaction()
          .execute((trx) =>
            once(trx, 'notifications', heardMessage, () => consumer.handle(heardMessage, trx), consumer),
          )
      }
    },
    startSending(smtpUrl: string) {
      const mailer = smtpMailer({ url: smtpUrl, from: 'MicroMart <shop@micromart.example>' })
      const wakenBy = (wake: () => void) => live.on(noticesChannel, wake)
      const parts = {
        db,
        mailer,
        domain: 'micromart.example',
        storefrontUrl: 'http://127.0.0.1:4002',
        clock,
        log,
        wakenBy,
      }
      const worker = startWorker({ ...mailSender({ ...parts, random: () => 0 }), everyMs: 50 }, log)
      after(async () => {
        await worker.stop()
        mailer.close()
      })
    },
    ask: (source: string, variableValues: Record<string, unknown>, userId: string | null) =>
      graphql({ schema, source, variableValues, contextValue: contextFor(userId) }),
    async subscribe(userId: string): Promise<AsyncGenerator<ExecutionResult, void, void>> {
      const document = parse('subscription { notificationReceived { title } }')
      const result = await subscribe({ schema, document, contextValue: contextFor(userId) })
      if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result.errors))
      return result
    },
    user: (userId: string, version: number, more: Partial<DataOf<'users.events', 'user.registered'>> = {}) =>
      message('users.events', version === 1 ? 'user.registered' : 'user.profile_changed', {
        ...said(userId, version, 'users'),
        data: {
          userId,
          name: 'Ada Quist',
          email: `${userId}@buyers.example`,
          emailVerified: false,
          role: 'CUSTOMER',
          ...more,
        },
      }),
    resetAsked: (userId: string, version: number, token: string) =>
      message('users.events', 'user.password_reset_requested', {
        ...said(userId, version, 'users'),
        data: {
          userId,
          name: 'Ada Quist',
          email: `${userId}@buyers.example`,
          emailVerified: false,
          role: 'CUSTOMER',
          token,
        },
      }),
    placed: (orderId: string, customerId: string) => {
      const data: Placed = {
        orderId,
        number: `MM-${orderId}`,
        customerId,
        cartId: 'crt_1',
        cartVersion: 1,
        lines: [
          {
            lineId: 'lin_1',
            cartLineId: 'lin_2',
            variantId: 'var_1',
            sku: 'LAMP',
            title: 'Lantern <b>',
            quantity: 2,
            unitPrice: eur('19.90'),
            lineTotal: eur('39.80'),
          },
        ],
        shipTo: { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' },
        shippingOption: 'standard',
        paymentMethodId: 'pme_1',
        subtotal: eur('39.80'),
        discount: eur('0.00'),
        shipping: eur('4.90'),
        tax: eur('7.14'),
        total: eur('44.70'),
        placedAt: new Date().toISOString(),
      }
      return message('orders.events', 'order.placed', { ...said(orderId, 1, 'orders'), data })
    },
    confirmed: (orderId: string, customerId: string, version = 2) =>
      message('orders.events', 'order.confirmed', {
        ...said(orderId, version, 'orders'),
        data: { orderId, number: `MM-${orderId}`, customerId },
      }),
    stock: (variantId: string, version: number, available: number, was: 'IN_STOCK' | 'LOW_STOCK') =>
      message('inventory.events', 'stock.changed', {
        ...said(variantId, version, 'inventory'),
        data: {
          variantId,
          sku: 'LAMP',
          onHand: available,
          reserved: 0,
          available,
          reorderPoint: 5,
          availability: available === 0 ? 'OUT_OF_STOCK' : 'LOW_STOCK',
          was,
        },
      }),
  }
}
