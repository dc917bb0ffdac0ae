import { randomUUID } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Charge, DisputeStatus } from './charge.ts'
import { lockCharge, type Stored } from './store.ts'
import type { SandboxTables } from './tables.ts'
import { queueWebhook } from './webhooks.ts'

interface Dispute {
  reference: string
  /** In minor units; null: all that was captured and is not given back. */
  amount: bigint | null
  reason: string
}

/** A customer's bank takes a captured charge back until it is decided whose the money is. Answers the dispute's id. */
export function openDispute(
  db: Kysely<SandboxTables>,
  { reference, amount, reason }: Dispute,
  at: Date,
): Promise<{ id: string } | Extract<Stored, { refused: unknown }>> {
  return db.transaction().execute(async (trx) => {
    const found = await lockCharge(trx, reference)
    if (!found) return { refused: 'no_such_charge', message: 'There is no such charge.' }
    const left = found.captured - found.refunded - found.disputed
    const taken = amount ?? left
    if (taken <= 0n || taken > left) {
      return { refused: 'amount_too_large', message: 'No more can be disputed than was captured and is still there.' }
    }
    const id = `dsp_${randomUUID()}`
    await trx.insertInto('disputes').values({ id, reference, amount: taken, status: 'open', reason, at }).execute()
    await reckon(trx, found, at)
    return { id }
  })
}

/** The bank decides. False: there is no such dispute. */
export function decideDispute(
  db: Kysely<SandboxTables>,
  id: string,
  status: DisputeStatus,
  at: Date,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { reference } =
      (await trx.selectFrom('disputes').select('reference').where('id', '=', id).executeTakeFirst()) ?? {}
    const found = reference === undefined ? null : await lockCharge(trx, reference)
    if (!found) return false
    await trx.updateTable('disputes').set({ status }).where('id', '=', id).execute()
    await reckon(trx, found, at)
    return true
  })
}

async function reckon(trx: Transaction<SandboxTables>, found: Charge, at: Date): Promise<void> {
  const taken = sql<bigint>`(SELECT coalesce(sum(amount), 0)::bigint FROM disputes
    WHERE disputes.reference = charges.reference AND status <> 'won')`
  await trx.updateTable('charges').set({ disputed: taken }).where('reference', '=', found.reference).execute()
  await queueWebhook(trx, 'charge.disputed', found, at)
}
