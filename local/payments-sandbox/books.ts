import { toWire } from '@micromart/money'
import { type Kysely, type Selectable, sql } from 'kysely'
import { charge, chargeColumns } from './store.ts'
import type { SandboxTables } from './tables.ts'
import { chargeToWire } from './wire.ts'

const bookColumns = [...chargeColumns, 'created_at'] as const

/** Charges of one page. */
const atOnce = 100

/** Charges made since a time, oldest first, with all that came of each; `next` is where the next page begins. */
export async function bookPage(db: Kysely<SandboxTables>, { since, after }: { since: Date; after?: string }) {
  let charges = db.selectFrom('charges').select(bookColumns).where('created_at', '>=', since)
  if (after !== undefined) {
    charges = charges.where(
      sql<boolean>`(created_at, reference) > (SELECT created_at, reference FROM charges WHERE reference = ${after})`,
    )
  }
  const rows = await charges.orderBy('created_at').orderBy('reference').limit(atOnce).execute()
  return { charges: await entries(db, rows), next: rows.length < atOnce ? null : (rows.at(-1)?.reference ?? null) }
}

/** One charge with all that came of it; undefined when there is none. */
export async function bookEntry(db: Kysely<SandboxTables>, reference: string) {
  const rows = await db.selectFrom('charges').select(bookColumns).where('reference', '=', reference).execute()
  const [entry] = await entries(db, rows)
  return entry
}

async function entries(
  db: Kysely<SandboxTables>,
  rows: readonly Pick<Selectable<SandboxTables['charges']>, (typeof bookColumns)[number]>[],
) {
  if (rows.length === 0) return []
  const references = rows.map(({ reference }) => reference)
  const refunds = await db
    .selectFrom('refunds')
    .select(['id', 'reference', 'amount', 'idempotency_key', 'at'])
    .where('reference', 'in', references)
    .orderBy('at')
    .execute()
  const disputes = await db
    .selectFrom('disputes')
    .select(['id', 'reference', 'amount', 'status', 'reason', 'at'])
    .where('reference', 'in', references)
    .orderBy('at')
    .execute()
  return rows.map((row) => {
    const { reference, currency } = row
    const told = ({ id, amount, at }: { id: string; amount: bigint; at: Date }) => ({
      id,
      amount: toWire({ minor: amount, currency }).amount,
      at: at.toISOString(),
    })
    const ofRow = (part: { reference: string }) => part.reference === reference
    return {
      ...chargeToWire(charge(row)),
      at: row.created_at.toISOString(),
      refunds: refunds.filter(ofRow).map((each) => ({ ...told(each), idempotencyKey: each.idempotency_key })),
      disputes: disputes.filter(ofRow).map((each) => ({ ...told(each), status: each.status, reason: each.reason })),
    }
  })
}
