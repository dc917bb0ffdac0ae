import { randomUUID } from 'node:crypto'
import type { Money } from '@micromart/money'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { fateOf, type SandboxCard } from './cards.ts'
import { type Charge, type Operation, type Outcome, operate, type RefusalCode } from './charge.ts'
import type { SandboxTables } from './tables.ts'
import { queueWebhook } from './webhooks.ts'

export interface ChargeRequest {
  reference: string
  idempotencyKey: string
  fingerprint: string
  orderId: string
  cardId: string
  currency: string
  amount: bigint
  card: SandboxCard
  at: Date
}

export type Stored =
  | { charge: Charge; replayed: boolean }
  | { refused: RefusalCode | 'key_reused' | 'no_such_charge'; message: string }

const keyReused = { refused: 'key_reused', message: 'This idempotency key was used for another request.' } as const
const noSuchCharge = { refused: 'no_such_charge', message: 'There is no such charge.' } as const

/** Authorises once per key: a repeat answers what the first one did, and a key called off before takes no effect. */
export function authoriseOnce(db: Kysely<SandboxTables>, request: ChargeRequest): Promise<Stored> {
  return db.transaction().execute(async (trx) => {
    await lockKey(trx, request.idempotencyKey)
    const known = await byKey(trx, request.idempotencyKey)
    if (known) {
      return known.fingerprint === request.fingerprint ? { charge: charge(known), replayed: true } : keyReused
    }
    const cancelled = await trx
      .selectFrom('cancelled_keys')
      .select('at')
      .where('idempotency_key', '=', request.idempotencyKey)
      .executeTakeFirst()
    const { lapses, declineCode } = fateOf(request.card, await wasCharged(trx, request))
    const row = await trx
      .insertInto('charges')
      .values({
        reference: request.reference,
        idempotency_key: request.idempotencyKey,
        fingerprint: request.fingerprint,
        order_id: request.orderId,
        card_id: request.cardId,
        currency: request.currency,
        authorised: declineCode === null && !cancelled ? request.amount : 0n,
        voided: cancelled !== undefined,
        lapses,
        decline_code: cancelled ? null : declineCode,
        created_at: request.at,
      })
      .returning(chargeColumns)
      .executeTakeFirstOrThrow()
    const made = charge(row)
    await queueWebhook(trx, made.declineCode === null ? 'charge.authorised' : 'charge.declined', made, request.at)
    return { charge: made, replayed: false }
  })
}

async function wasCharged(trx: Transaction<SandboxTables>, { orderId, cardId }: ChargeRequest): Promise<boolean> {
  const of = trx.selectFrom('charges').select('reference').where('order_id', '=', orderId).where('card_id', '=', cardId)
  return (await of.executeTakeFirst()) !== undefined
}

/** Captures, voids or refunds once per key. */
export function operateOnce(
  db: Kysely<SandboxTables>,
  reference: string,
  operation: Operation,
  request: { idempotencyKey: string; fingerprint: string; currency?: string; at: Date },
): Promise<Stored> {
  return db.transaction().execute(async (trx) => {
    const found = await lockCharge(trx, reference)
    if (!found || (request.currency !== undefined && found.currency !== request.currency)) return noSuchCharge
    const known = await trx
      .selectFrom('operations')
      .select('fingerprint')
      .where('idempotency_key', '=', request.idempotencyKey)
      .executeTakeFirst()
    if (known) return known.fingerprint === request.fingerprint ? { charge: found, replayed: true } : keyReused
    const done = await carryOut(trx, found, operation, { key: request.idempotencyKey, at: request.at })
    if ('refused' in done) return done
    await trx
      .insertInto('operations')
      .values({ idempotency_key: request.idempotencyKey, fingerprint: request.fingerprint, reference, at: request.at })
      .execute()
    return { charge: done, replayed: false }
  })
}

/** Gives money back as a person on the provider's own pages does: nobody at the shop has a key for it. */
export function refundByHand(
  db: Kysely<SandboxTables>,
  reference: string,
  { minor, currency }: Money,
  at: Date,
): Promise<Stored> {
  return db.transaction().execute(async (trx) => {
    const found = await lockCharge(trx, reference)
    if (!found || found.currency !== currency) return noSuchCharge
    const done = await carryOut(trx, found, { kind: 'refund', amount: minor }, { key: null, at })
    return 'refused' in done ? done : { charge: done, replayed: false }
  })
}

async function carryOut(
  trx: Transaction<SandboxTables>,
  found: Charge,
  operation: Operation,
  { key, at }: { key: string | null; at: Date },
): Promise<Charge | Extract<Outcome, { refused: unknown }>> {
  const outcome = operate(found, operation)
  if ('refused' in outcome) return outcome
  await save(trx, outcome.done)
  if (operation.kind === 'refund') {
    const { reference } = found
    const id = `ref_${randomUUID()}`
    await trx
      .insertInto('refunds')
      .values({ id, reference, amount: operation.amount, idempotency_key: key, at })
      .execute()
  }
  await queueWebhook(trx, eventOf[operation.kind], outcome.done, at)
  return outcome.done
}

/** A charge by its reference, locked until the transaction ends. */
export async function lockCharge(trx: Transaction<SandboxTables>, reference: string): Promise<Charge | null> {
  const found = trx.selectFrom('charges').select(chargeColumns).where('reference', '=', reference)
  const row = await found.forUpdate().executeTakeFirst()
  return row ? charge(row) : null
}

/** Calls a charge off by its key: voids it if it is there, and otherwise sees to it that it never takes effect. */
export function cancelByKey(db: Kysely<SandboxTables>, idempotencyKey: string, at: Date): Promise<Stored | null> {
  return db.transaction().execute(async (trx) => {
    await lockKey(trx, idempotencyKey)
    const row = await byKey(trx, idempotencyKey)
    if (!row) {
      await trx
        .insertInto('cancelled_keys')
        .values({ idempotency_key: idempotencyKey, at })
        .onConflict((clash) => clash.doNothing())
        .execute()
      return null
    }
    if (row.voided || row.decline_code !== null) return { charge: charge(row), replayed: true }
    const outcome = operate(charge(row), { kind: 'void' })
    if ('refused' in outcome) return outcome
    await save(trx, outcome.done)
    await queueWebhook(trx, 'charge.voided', outcome.done, at)
    return { charge: outcome.done, replayed: false }
  })
}

/** The charge that a key made, or null while it made none. */
export async function findByKey(db: Kysely<SandboxTables>, idempotencyKey: string): Promise<Charge | null> {
  const row = await db
    .selectFrom('charges')
    .select(chargeColumns)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return row ? charge(row) : null
}

/** The charges for orders, oldest first. */
export async function chargesOf(db: Kysely<SandboxTables>, orderIds: readonly string[]): Promise<Charge[]> {
  const rows = await db
    .selectFrom('charges')
    .select(chargeColumns)
    .where('order_id', 'in', orderIds)
    .orderBy('created_at')
    .orderBy('reference')
    .execute()
  return rows.map(charge)
}

/** The next charges behind a reference, in their order. */
export async function chargesAfter(db: Kysely<SandboxTables>, after: string, first: number): Promise<Charge[]> {
  const rows = await db
    .selectFrom('charges')
    .select(chargeColumns)
    .where('reference', '>', after)
    .orderBy('reference')
    .limit(first)
    .execute()
  return rows.map(charge)
}

const eventOf = { capture: 'charge.captured', void: 'charge.voided', refund: 'charge.refunded' } as const

// Two requests with one key wait for each other, whether or not there is a row to lock yet.
async function lockKey(trx: Transaction<SandboxTables>, key: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
}

function byKey(trx: Transaction<SandboxTables>, key: string) {
  return trx
    .selectFrom('charges')
    .select([...chargeColumns, 'fingerprint'])
    .where('idempotency_key', '=', key)
    .forUpdate()
    .executeTakeFirst()
}

async function save(trx: Transaction<SandboxTables>, done: Charge): Promise<void> {
  await trx
    .updateTable('charges')
    .set({ captured: done.captured, refunded: done.refunded, voided: done.voided })
    .where('reference', '=', done.reference)
    .execute()
}

/** What a charge is made of: named, so that the statement can be prepared. */
export const chargeColumns = [
  'reference',
  'idempotency_key',
  'order_id',
  'currency',
  'authorised',
  'captured',
  'refunded',
  'disputed',
  'voided',
  'lapses',
  'decline_code',
] as const

/** A charge as its row says. */
export function charge(row: Pick<Selectable<SandboxTables['charges']>, (typeof chargeColumns)[number]>): Charge {
  return {
    reference: row.reference,
    idempotencyKey: row.idempotency_key,
    orderId: row.order_id,
    currency: row.currency,
    authorised: row.authorised,
    captured: row.captured,
    refunded: row.refunded,
    disputed: row.disputed,
    voided: row.voided,
    lapses: row.lapses,
    declineCode: row.decline_code,
  }
}
