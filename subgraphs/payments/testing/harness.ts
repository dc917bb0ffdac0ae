import { type MessageOn, message } from '@micromart/events'
import { newId } from '@micromart/ids'
import type { MessagingTables } from '@micromart/messaging'
import { startSandbox } from '@micromart/payments-sandbox/testing'
import { openPeer } from '@micromart/peers'
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
import { createTestDatabase, eventually } from '@micromart/testing'
import { graphql } from 'graphql'
import { actionsChannel } from './action-store.ts'
import type { Context } from './context.ts'
import { createLoaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import type { PaymentProvider } from './provider.ts'
import { resolvers } from './resolvers/index.ts'
import { actionRunner } from './run-actions.ts'
import { sandboxProvider } from './sandbox-provider.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'
import { takeCommand } from './take-command.ts'

type Cleanup = () => Promise<unknown> | unknown
type Command = MessageOn<'payments.commands'>

/** Payments without its process: its database, its workers, and the real sandbox provider. */
export async function openPayments(after: (cleanup: Cleanup) => void) {
  const sandbox = await startSandbox(after)
  const database = await createTestDatabase()
  after(database.drop)
  const log = createLogger({ service: 'payments', level: 'silent' })
  const db = openDatabase<Tables & MessagingTables>(database.url, log)
  after(() => db.destroy())
  await migrate(db, withCommonMigrations(migrations), log)
  const live = openLive(database.url, log)
  after(() => live.close())
  const provider = sandboxProvider({ peer: openPeer({ urls: [sandbox.url] }), apiKey: sandbox.apiKey })
  after(() => provider.close())
  const clock = () => new Date()
  const schema = executableSchema(typeDefs, resolvers({ db, provider, clock, newId }))

  return {
    db,
    log,
    sandbox,
    provider,
    /** Starts a worker as one replica has it; `through` is the provider it sees. */
    startWorking(through: PaymentProvider = provider) {
      const actions = actionRunner({ db, provider: through, clock, newId, random: () => 0.1, log })
      const wakenBy = (wake: () => void) => live.on(actionsChannel, wake)
      const worker = startWorker({ name: 'payment-actions', everyMs: 50, run: () => actions.run(), wakenBy }, log)
      after(async () => {
        await worker.stop()
        await actions.stop()
      })
    },
    async ask(query: string, variables: Record<string, unknown>, as: { userId: string; staff?: boolean } | null) {
      const principal = as && { ...as, role: 'CUSTOMER', scopes: as.staff ? ['staff'] : [], sessionId: 's', token: 't' }
      const request = { principal, caller: 'router', requestId: 'req', log } as unknown as RequestContext
      const contextValue: Context = { ...request, loaders: createLoaders(db) }
      return graphql({ schema, source: query, variableValues: variables, contextValue })
    },
    async addCard(userId: string, token: string): Promise<string> {
      const query =
        'mutation ($t: String!) { addPaymentMethod(providerToken: $t) { ... on PaymentMethodAdded { method { id } } } }'
      const { data } = await this.ask(query, { t: token }, { userId })
      return (data as { addPaymentMethod: { method: { id: string } } }).addPaymentMethod.method.id
    },
    hear: (command: Command) => db.transaction().execute((trx) => takeCommand(command, trx, { clock, newId })),
    authorise: (orderId: string, customerId: string, paymentMethodId: string, amount = '39.80') =>
      message('payments.commands', 'payments.authorise', {
        ...said(orderId, 'authorise'),
        data: { orderId, customerId, paymentMethodId, amount: { amount, currency: 'EUR' } },
      }),
    command: (orderId: string, type: 'payments.void' | 'payments.capture') =>
      message('payments.commands', type, { ...said(orderId, type), data: { orderId } }),
    refund: (orderId: string) =>
      message('payments.commands', 'payments.refund', {
        ...said(orderId, 'refund'),
        data: { orderId, reason: 'Return received' },
      }),
    /** Types of what lies in the outbox about an order, in their order. */
    async said(orderId: string): Promise<string[]> {
      const rows = await db.selectFrom('outbox').select('value').orderBy('id').execute()
      const messages = rows.map(({ value }) => JSON.parse(value) as { type: string; data: { orderId: string } })
      return messages.filter(({ data }) => data.orderId === orderId).map(({ type }) => type)
    },
    async replies(orderId: string): Promise<string[]> {
      return (await this.said(orderId)).filter((type) => type.startsWith('payments.'))
    },
    payment: (orderId: string) =>
      db.selectFrom('payments').selectAll().where('order_id', '=', orderId).executeTakeFirstOrThrow(),
    async ledger(orderId: string) {
      const response = await fetch(`${sandbox.url}/ledger`)
      const lines = (await response.json()) as {
        orderId: string
        authorised: string
        captured: string
        refunded: string
        voided: boolean
      }[]
      return lines.filter((line) => line.orderId === orderId)
    },
    async settled(orderId: string, status: string) {
      await eventually(
        async () => {
          const { status: is, due_at } = await this.payment(orderId)
          if (is !== status || due_at) throw new Error(`the payment is ${is}, due ${due_at?.toISOString()}`)
        },
        { within: 10_000 },
      )
    },
  }
}

function said(orderId: string, step: string) {
  return { id: `cmd_${orderId}_${step}`, subject: orderId, source: 'orders', time: new Date() }
}
