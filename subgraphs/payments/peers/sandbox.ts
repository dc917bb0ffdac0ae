import { type Money, toWire } from '@micromart/money'
import type { Peer } from '@micromart/peers'
import { currentTraceContext } from '@micromart/telemetry'
import type { IPolicy } from 'cockatiel'
import { providerGuard } from './guard.ts'
import { OutcomeUnknown, type PaymentProvider, type ProviderCharge, type ProviderRefusal } from './provider.ts'
import { answers, ledgerCharge, read, readCharge, refusal } from './sandbox-answers.ts'
import { readWebhook } from './sandbox-webhook.ts'

interface Call {
  path: string
  body?: Record<string, string>
  key?: string
}

interface SandboxSettings {
  peer: Peer
  /** The shop's key there. */
  apiKey: string
  /** What it signs its webhooks with. */
  webhookSecret: string
}

/** The sandbox provider over HTTP. */
export function sandboxProvider({ peer, apiKey, webhookSecret }: SandboxSettings): PaymentProvider {
  const { patient, brisk } = providerGuard()

  async function call(
    { path, body, key }: Call,
    policy: IPolicy = brisk,
  ): Promise<{ status: number; answer: unknown }> {
    try {
      return await policy.execute(async ({ signal }) => {
        const headers = {
          authorization: `Bearer ${apiKey}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
          // It is a process of ours, and shows its own part of the trace.
          ...currentTraceContext(),
        }
        const sent = { path, method: body ? ('POST' as const) : ('GET' as const), headers, signal }
        return await peer.request({ ...sent, body: body ? JSON.stringify(body) : null }, ({ status, body }) => {
          if (status >= 500) throw new Error(`the provider answered ${status}`)
          return { status, answer: JSON.parse(body.toString()) }
        })
      })
    } catch (error) {
      throw new OutcomeUnknown(`${path}: no answer`, { cause: error })
    }
  }

  async function charge(what: Call, policy?: IPolicy): Promise<ProviderCharge | ProviderRefusal> {
    const { status, answer } = await call(what, policy)
    return status < 300 ? readCharge(answer) : refusal(answer)
  }

  return {
    name: 'sandbox',
    async addCard(token) {
      const { status, answer } = await call({ path: '/cards', body: { token } })
      if (status === 402) {
        const { error } = read(answers.error, answer)
        return { declineCode: error.code, message: error.message }
      }
      if (status === 404) return { unknownToken: true }
      const { id, ...card } = read(answers.card, answer)
      return { card: id, ...card }
    },
    authorise: ({ key, card, orderId, amount }) =>
      charge({ path: '/charges', key, body: { card, orderId, ...toWire(amount) } }, patient),
    async find({ key }) {
      const { status, answer } = await call({ path: `/charges?idempotencyKey=${encodeURIComponent(key)}` })
      return status === 404 ? null : readCharge(answer)
    },
    async callOff({ key }) {
      const { status, answer } = await call({ path: '/charges/cancel', body: { idempotencyKey: key } })
      if (status >= 300) return refusal(answer)
      const cancelled = read(answers.cancel, answer).charge
      return cancelled && readCharge(cancelled)
    },
    capture: ({ key, reference, amount }) =>
      charge({ path: operation(reference, 'capture'), key, body: toBody(amount) }),
    void: ({ key, reference }) => charge({ path: operation(reference, 'void'), key, body: {} }),
    refund: ({ key, reference, amount }) => charge({ path: operation(reference, 'refund'), key, body: toBody(amount) }),
    async *charges(since) {
      let after = ''
      do {
        const { answer } = await call({ path: `/books?since=${since.toISOString()}${after}` })
        const { charges, next } = read(answers.page, answer)
        yield* charges.map(ledgerCharge)
        after = next === null ? '' : `&after=${encodeURIComponent(next)}`
      } while (after !== '')
    },
    async charge(reference) {
      const { answer } = await call({ path: `/books/${encodeURIComponent(reference)}` })
      const { charge } = read(answers.entry, answer)
      return charge && ledgerCharge(charge)
    },
    readWebhook: (sent, now) => readWebhook(sent, webhookSecret, now),
    close: () => peer.close(),
  }
}

const operation = (reference: string, name: string) => `/charges/${encodeURIComponent(reference)}/${name}`
const toBody = (amount: Money) => ({ ...toWire(amount) })
