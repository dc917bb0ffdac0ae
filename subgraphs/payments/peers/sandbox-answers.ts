import { fromWire, type Money } from '@micromart/money'
import { z } from 'zod'
import { type LedgerCharge, OutcomeUnknown, type ProviderCharge, type ProviderRefusal } from './provider.ts'

const charge = z.object({
  reference: z.string(),
  status: z.enum(['authorised', 'declined', 'voided']),
  currency: z.string(),
  authorised: z.string(),
  captured: z.string(),
  refunded: z.string(),
  declineCode: z.string().nullable(),
})
const at = z.coerce.date()
const entry = charge.extend({
  idempotencyKey: z.string(),
  orderId: z.string(),
  at,
  refunds: z.array(z.object({ id: z.string(), amount: z.string(), idempotencyKey: z.string().nullable(), at })),
  disputes: z.array(
    z.object({
      id: z.string(),
      amount: z.string(),
      status: z.enum(['open', 'won', 'lost']),
      reason: z.string(),
      at,
    }),
  ),
})
const card = z.object({
  id: z.string(),
  brand: z.string(),
  last4: z.string(),
  expiryMonth: z.int(),
  expiryYear: z.int(),
})
const error = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** What the sandbox answers, by what it was asked. */
export const answers = {
  card,
  cancel: z.object({ charge: charge.nullable() }),
  error,
  page: z.object({ charges: z.array(entry), next: z.string().nullable() }),
  entry: z.object({ charge: entry.nullable() }),
}

/** Refusals of a charge's state; any other error says nothing about the charge. */
const refusals = new Set([
  'charge_declined',
  'charge_voided',
  'charge_lapsed',
  'already_captured',
  'amount_too_large',
  'no_such_card',
])

export function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new OutcomeUnknown('the provider answered what we do not understand')
  return parsed.data
}

export function readCharge(answer: unknown): ProviderCharge {
  const { currency, authorised, captured, refunded, ...rest } = read(charge, answer)
  const money = moneyIn(currency)
  return { ...rest, authorised: money(authorised), captured: money(captured), refunded: money(refunded) }
}

/** A charge with all that came of it. */
export function ledgerCharge(told: z.infer<typeof entry>): LedgerCharge {
  const money = moneyIn(told.currency)
  return {
    ...readCharge(told),
    key: told.idempotencyKey,
    at: told.at,
    refunds: told.refunds.map(({ id, amount, idempotencyKey: key, at }) => ({
      ...{ id, key, at, amount: money(amount), status: 'SUCCEEDED' as const },
    })),
    disputes: told.disputes.map(({ amount, status, ...rest }) => ({
      ...rest,
      amount: money(amount),
      status: status.toUpperCase() as Uppercase<typeof status>,
    })),
  }
}

export function refusal(answer: unknown): ProviderRefusal {
  const told = read(error, answer).error
  if (!refusals.has(told.code)) throw new OutcomeUnknown(`the provider answered ${told.code}`)
  return { refused: told.code, message: told.message }
}

const moneyIn =
  (currency: string) =>
  (amount: string): Money =>
    fromWire({ amount, currency })
