import { zero } from '@micromart/money'
import { anyOf } from '@micromart/service'
import type { Selectable } from 'kysely'
import type { Db, Tables, Trx } from '../tables.ts'
import type { Dispute } from './dispute.ts'

const columns = [
  'disputes.id',
  'payment_id',
  'payments.currency',
  'amount',
  'disputes.status',
  'reason',
  'opened_at',
  'updated_at',
] as const

/** The disputes of payments, oldest first. */
export async function readDisputes(db: Db, paymentIds: readonly string[]): Promise<Dispute[]> {
  const rows = await db
    .selectFrom('disputes')
    .innerJoin('payments', 'payments.id', 'disputes.payment_id')
    .select(columns)
    .where('payment_id', '=', anyOf(paymentIds))
    .orderBy('opened_at')
    .orderBy('disputes.id')
    .execute()
  return rows.map(dispute)
}

/** Writes a dispute as it is now. */
export async function saveDispute(trx: Trx, { id, paymentId, amount, ...rest }: Dispute): Promise<void> {
  const changing = { amount: amount.minor, status: rest.status, updated_at: rest.updatedAt }
  await trx
    .insertInto('disputes')
    .values({ id, payment_id: paymentId, reason: rest.reason, opened_at: rest.openedAt, ...changing })
    .onConflict((known) => known.column('id').doUpdateSet(changing))
    .execute()
}

const dispute = (row: Selectable<Tables['disputes']> & { currency: string }): Dispute => ({
  id: row.id,
  paymentId: row.payment_id,
  amount: { ...zero(row.currency), minor: row.amount },
  status: row.status,
  reason: row.reason,
  openedAt: row.opened_at,
  updatedAt: row.updated_at,
})
