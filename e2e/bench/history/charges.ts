import type { PastPayment } from '@micromart/payments/testing'
import { type Kysely, sql } from 'kysely'

/** The card that all of history was paid with, at the provider. */
export const card = 'card_history'

/** Puts the card that all of history was paid with into the provider's own books. */
export async function writeCard(sandbox: Kysely<unknown>): Promise<void> {
  await sql`
    INSERT INTO cards (id, token, added_at) VALUES (${card}, 'pm_card_visa', now()) ON CONFLICT DO NOTHING`.execute(
    sandbox,
  )
}

/** Writes into the provider's own books what payments of long ago were there. */
export async function writeCharges(sandbox: Kysely<unknown>, past: readonly PastPayment[]): Promise<void> {
  const charges = past.map(({ payment, at }) => ({
    ...{ reference: payment.reference, idempotency_key: `${payment.id}:authorise`, fingerprint: '' },
    ...{ order_id: payment.orderId, card_id: card, currency: payment.asked.currency, created_at: at },
    // What was called off keeps its amount in the provider's books; what was declined never had one.
    authorised: `${payment.status === 'DECLINED' ? 0n : payment.asked.minor}`,
    ...{ captured: `${payment.captured.minor}`, refunded: `${payment.refunded.minor}` },
    ...{ voided: payment.status === 'VOIDED', decline_code: payment.declineCode },
  }))
  await sql`
    INSERT INTO charges (reference, idempotency_key, fingerprint, order_id, card_id, currency, authorised, captured,
      refunded, voided, decline_code, created_at)
    SELECT reference, idempotency_key, fingerprint, order_id, card_id, currency, authorised, captured, refunded, voided,
      decline_code, created_at
    FROM jsonb_populate_recordset(NULL::charges, ${JSON.stringify(charges)}::jsonb)`.execute(sandbox)
  const refunds = past.flatMap(({ payment: { reference }, actions }) =>
    actions
      .filter(({ kind }) => kind === 'REFUND')
      .map(({ id, amount, at }) => ({ id, reference, amount: `${amount}`, at, idempotency_key: id })),
  )
  await sql`
    INSERT INTO refunds (id, reference, amount, idempotency_key, at)
    SELECT id, reference, amount, idempotency_key, at
    FROM jsonb_populate_recordset(NULL::refunds, ${JSON.stringify(refunds)}::jsonb)`.execute(sandbox)
}
