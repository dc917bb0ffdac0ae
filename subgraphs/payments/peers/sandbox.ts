import { fromWire, type Money, toWire } from '@micromart/money'
import type { Peer } from '@micromart/peers'
import {
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  type IPolicy,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { z } from 'zod'
import { OutcomeUnknown, type PaymentProvider, type ProviderCharge, type ProviderRefusal } from './provider.ts'

// An issuer may take its time over an authorisation; giving up early only makes its outcome unknown.
const authoriseTimeoutMs = 15_000
const otherTimeoutMs = 5_000
export const atOnce = 64
const waiting = 256
const failuresToOpen = 10
const openForMs = 2_000

const chargeAnswer = z.object({
  reference: z.string(),
  status: z.enum(['authorised', 'declined', 'voided']),
  currency: z.string(),
  authorised: z.string(),
  captured: z.string(),
  refunded: z.string(),
  declineCode: z.string().nullable(),
})
const cardAnswer = z.object({
  id: z.string(),
  brand: z.string(),
  last4: z.string(),
  expiryMonth: z.int(),
  expiryYear: z.int(),
})
const cancelAnswer = z.object({ charge: chargeAnswer.nullable() })
const errorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Refusals of a charge's state; any other error says nothing about the charge. */
const refusals = new Set(['charge_declined', 'charge_voided', 'already_captured', 'amount_too_large', 'no_such_card'])

interface Call {
  path: string
  body?: Record<string, string>
  key?: string
}

/** The sandbox provider over HTTP. `apiKey` is the shop's key there. */
export function sandboxProvider({ peer, apiKey }: { peer: Peer; apiKey: string }): PaymentProvider {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: openForMs,
    breaker: new ConsecutiveBreaker(failuresToOpen),
  })
  const limit = bulkhead(atOnce, waiting)
  const patient = wrap(limit, breaker, timeout(authoriseTimeoutMs, TimeoutStrategy.Aggressive))
  const brisk = wrap(limit, breaker, timeout(otherTimeoutMs, TimeoutStrategy.Aggressive))

  async function call(
    { path, body, key }: Call,
    policy: IPolicy = brisk,
  ): Promise<{ status: number; answer: unknown }> {
    try {
      return await policy.execute(async ({ signal }) => {
        const response = await peer.request({
          path,
          method: body ? 'POST' : 'GET',
          headers: {
            authorization: `Bearer ${apiKey}`,
            ...(body ? { 'content-type': 'application/json' } : {}),
            ...(key ? { 'idempotency-key': key } : {}),
          },
          body: body ? JSON.stringify(body) : null,
          signal,
        })
        const answer = await response.body.json()
        if (response.statusCode >= 500) throw new Error(`the provider answered ${response.statusCode}`)
        return { status: response.statusCode, answer }
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
    async addCard(token) {
      const { status, answer } = await call({ path: '/cards', body: { token } })
      if (status === 402) {
        const { error } = read(errorAnswer, answer)
        return { declineCode: error.code, message: error.message }
      }
      if (status === 404) return { unknownToken: true }
      const { id, ...card } = read(cardAnswer, answer)
      return { card: id, ...card }
    },
    authorise: ({ key, card, orderId, amount }) =>
      charge({ path: '/charges', key, body: { card, orderId, ...toWire(amount) } }, patient),
    async find(key) {
      const { status, answer } = await call({ path: `/charges?idempotencyKey=${encodeURIComponent(key)}` })
      return status === 404 ? null : readCharge(answer)
    },
    async callOff(key) {
      const { status, answer } = await call({ path: '/charges/cancel', body: { idempotencyKey: key } })
      if (status >= 300) return refusal(answer)
      const cancelled = read(cancelAnswer, answer).charge
      return cancelled && readCharge(cancelled)
    },
    capture: ({ key, reference, amount }) =>
      charge({ path: operation(reference, 'capture'), key, body: toBody(amount) }),
    void: ({ key, reference }) => charge({ path: operation(reference, 'void'), key, body: {} }),
    refund: ({ key, reference, amount }) => charge({ path: operation(reference, 'refund'), key, body: toBody(amount) }),
    close: () => peer.close(),
  }
}

const operation = (reference: string, name: string) => `/charges/${encodeURIComponent(reference)}/${name}`
const toBody = (amount: Money) => ({ ...toWire(amount) })

function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new OutcomeUnknown('the provider answered what we do not understand')
  return parsed.data
}

function readCharge(answer: unknown): ProviderCharge {
  const { currency, authorised, captured, refunded, ...rest } = read(chargeAnswer, answer)
  const money = (amount: string) => fromWire({ amount, currency })
  return { ...rest, authorised: money(authorised), captured: money(captured), refunded: money(refunded) }
}

function refusal(answer: unknown): ProviderRefusal {
  const { error } = read(errorAnswer, answer)
  if (!refusals.has(error.code)) throw new OutcomeUnknown(`the provider answered ${error.code}`)
  return { refused: error.code, message: error.message }
}
