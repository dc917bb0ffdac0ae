import { message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { startSandbox } from '@micromart/payments-sandbox/testing'
import { startWorker } from '@micromart/service'
import { openHarness, type Somebody, staff } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { actionRunner } from '../actions/action-runner.ts'
import type { PaymentStatus } from '../payment.ts'
import { payments } from '../subgraph.ts'
import { workers } from '../workers.ts'
import { euros, somebody, webhookSecret } from './samples.ts'

interface LedgerLine {
  orderId: string
  authorised: string
  captured: string
  refunded: string
  voided: boolean
}

const addPaymentMethod = `mutation($token: String!) { addPaymentMethod(providerToken: $token) {
  ... on PaymentMethodAdded { method { id } } } }`
const paymentOf = `... on Order { payment { id status declineCode reference authorised { amount } refunded { amount } } }`

/**
 * Payments with the real sandbox provider, unless `environment` names another, and what a test of payments says often. Nothing
 * works before `startWorking`.
 */
export async function openPayments(environment: Record<string, string> = {}) {
  const { after, end } = cleanups()
  const sandbox = await startSandbox(after)
  const harness = await openHarness(payments, {
    environment: {
      MICROMART_PROVIDER_URL: sandbox.url,
      MICROMART_PROVIDER_KEY: sandbox.apiKey,
      MICROMART_WEBHOOK_SECRET: webhookSecret,
      ...environment,
    },
  })
  after(harness.close)
  const { deps, ask, hear } = harness
  const ada = somebody()
  const userIdOf = (of: Somebody) => of.principal?.userId ?? ''

  async function entity(representation: { __typename: string; id: string }, fields: string, as: Somebody = staff()) {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`
    const { data, errors } = await ask(query, { of: [representation] }, as)
    return { entity: data?._entities[0] ?? null, errors }
  }

  /** An order's payment, as staff see it. */
  async function payment(orderId: string) {
    const order = { __typename: 'Order', id: orderId, customerId: userIdOf(ada) }
    return (await entity(order, paymentOf)).entity.payment
  }

  return {
    ...harness,
    ada,
    entity,
    /** Starts the worker as one replica has it; `provider` is the one that it sees. */
    startWorking(provider = deps.provider): void {
      const seen = { ...deps, provider, random: () => 0.1 }
      const actions = actionRunner(seen)
      for (const worker of workers(seen, actions)) {
        const { stop } = startWorker({ ...worker, everyMs: 50 }, deps.log)
        after(stop)
      }
      after(actions.stop)
    },
    async addCard(token = 'pm_card_visa', as = ada): Promise<string> {
      const { data } = await ask(addPaymentMethod, { token }, as)
      return data.addPaymentMethod.method.id
    },
    /** The order saga wants an order of Ada's to be paid with a card. */
    authorise: (orderId: string, paymentMethodId: string, { amount = '39.80', customer = ada } = {}) =>
      hear(
        'payments.commands',
        'payments.authorise',
        { orderId, customerId: userIdOf(customer), paymentMethodId, amount: euros(amount) },
        { id: `cmd_${orderId}_authorise`, subject: orderId },
      ),
    /** What the saga asks, as it comes when several are ready at the same time. */
    command(step: 'authorise' | 'void' | 'capture' | 'refund', orderId: string, paymentMethodId: string) {
      const said = { id: `cmd_${orderId}_${step}`, subject: orderId, source: 'orders', time: harness.clock() }
      if (step === 'authorise') {
        const data = { orderId, customerId: userIdOf(ada), paymentMethodId, amount: euros('39.80') }
        return message('payments.commands', 'payments.authorise', { ...said, data })
      }
      if (step !== 'refund') return message('payments.commands', `payments.${step}`, { ...said, data: { orderId } })
      return message('payments.commands', 'payments.refund', { ...said, data: { orderId, reason: 'Return received' } })
    },
    void: (orderId: string, id = `cmd_${orderId}_void`) =>
      hear('payments.commands', 'payments.void', { orderId }, { id, subject: orderId }),
    capture: (orderId: string, { round = '', paymentMethodId }: { round?: string; paymentMethodId?: string } = {}) =>
      hear(
        'payments.commands',
        'payments.capture',
        { orderId, paymentMethodId },
        { id: `cmd_${orderId}_capture${round}`, subject: orderId },
      ),
    refund: (orderId: string) =>
      hear(
        'payments.commands',
        'payments.refund',
        { orderId, reason: 'Return received' },
        { id: `cmd_${orderId}_refund`, subject: orderId },
      ),
    /** A new order of Ada's that is to be paid with a card of hers. */
    async newOrder(token?: string, amount?: string): Promise<string> {
      const orderId = newId('ord')
      await this.authorise(orderId, await this.addCard(token), { amount })
      return orderId
    },
    payment,
    settled: (orderId: string, status: PaymentStatus): Promise<void> =>
      eventually(
        async () => {
          const { status: is } = await payment(orderId)
          if (is !== status) throw new Error(`the payment is ${is}`)
        },
        { within: 20_000 },
      ),
    /** Types of what lies in the outbox about an order, in their order. */
    async said(orderId: string): Promise<string[]> {
      const messages = await harness.outbox()
      return messages.flatMap(({ type, data }) => ('orderId' in data && data.orderId === orderId ? [type] : []))
    },
    replies: async (orderId: string): Promise<string[]> =>
      (await harness.outboxOn('payments.replies', orderId)).map(({ type }) => type),
    /** Has a person do something at the provider itself, past the shop: `refund` or `dispute` a charge, decide `disputes/ID`. */
    async byHand(what: string, body: object): Promise<{ id?: string }> {
      const response = await fetch(`${sandbox.url}/by-hand/${what}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer = await response.text()
      if (!response.ok) throw new Error(answer)
      return answer === '' ? {} : JSON.parse(answer)
    },
    /** What the provider has done about an order. */
    async ledger(orderId: string): Promise<LedgerLine[]> {
      const response = await fetch(`${sandbox.url}/ledger?order=${orderId}`)
      return (await response.json()) as LedgerLine[]
    },
    close: end,
  }
}

export type PaymentsHarness = Awaited<ReturnType<typeof openPayments>>
