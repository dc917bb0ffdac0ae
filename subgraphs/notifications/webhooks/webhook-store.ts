import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Trx } from '../tables.ts'
import type { PublicType } from './public-events.ts'
import type { DisabledReason, SealedSecrets, Webhook } from './webhook.ts'

/** Has webhooks be added one after the other, so that counting them means something, until the transaction ends. */
export async function holdWebhooks(trx: Trx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('webhooks'))`.execute(trx)
}

export async function countWebhooks(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('webhooks')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** All of them, newest first. */
export async function listWebhooks(db: Db): Promise<Webhook[]> {
  const rows = await db.selectFrom('webhooks').select(columns).orderBy('id', 'desc').execute()
  return rows.map(webhook)
}

export async function webhookById(db: Db, id: string): Promise<Webhook | null> {
  const row = await db.selectFrom('webhooks').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? webhook(row) : null
}

/**
 * One of them, which stays as it is until the transaction ends: `for: 'change'` while nothing is queued for it either, `for: 'record'`
 * while others may queue.
 */
export async function holdWebhook(
  trx: Trx,
  id: string,
  { for: purpose }: { for: 'change' | 'record' },
): Promise<Webhook | null> {
  const one = trx.selectFrom('webhooks').select(columns).where('id', '=', id)
  const row = await (purpose === 'change' ? one.forUpdate() : one.forNoKeyUpdate()).executeTakeFirst()
  return row ? webhook(row) : null
}

/** Those that are told of any of these types of events; none of them is disabled until the transaction ends. */
export async function webhooksFor(
  trx: Trx,
  types: readonly PublicType[],
): Promise<Pick<Webhook, 'id' | 'eventTypes' | 'createdAt'>[]> {
  const rows = await trx
    .selectFrom('webhooks')
    .select(['id', 'event_types', 'created_at'])
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`event_types && ${types}::text[]`)
    .orderBy('id')
    .forKeyShare()
    .execute()
  return rows.map((row) => ({ id: row.id, eventTypes: row.event_types, createdAt: row.created_at }))
}

export async function insertWebhook(trx: Trx, webhook: Webhook, sealedSecret: string): Promise<void> {
  await trx
    .insertInto('webhooks')
    .values({
      id: webhook.id,
      url: webhook.url,
      description: webhook.description,
      event_types: webhook.eventTypes,
      sealed_secret: sealedSecret,
      former_sealed_secret: null,
      former_until: null,
      created_by: webhook.createdBy,
      created_at: webhook.createdAt,
      failing_since: webhook.failingSince,
      disabled_at: webhook.disabledAt,
      disabled_because: webhook.disabledBecause,
    })
    .execute()
}

export async function updateWebhook(trx: Trx, { id, url, description, eventTypes }: Webhook): Promise<void> {
  await trx.updateTable('webhooks').set({ url, description, event_types: eventTypes }).where('id', '=', id).execute()
}

/** Disables it; with null it is enabled, and whatever failed before is forgotten. */
export async function setDisabled(
  trx: Trx,
  id: string,
  disabled: { at: Date; because: DisabledReason } | null,
): Promise<void> {
  await trx
    .updateTable('webhooks')
    .set({
      disabled_at: disabled?.at ?? null,
      disabled_because: disabled?.because ?? null,
      ...(disabled === null && { failing_since: null }),
    })
    .where('id', '=', id)
    .execute()
}

/** Since when all that was tried has failed; null after something that did not. */
export async function setFailingSince(trx: Trx, id: string, since: Date | null): Promise<void> {
  await trx.updateTable('webhooks').set({ failing_since: since }).where('id', '=', id).execute()
}

/** Whether there was one. Its deliveries go bit by bit: see `clearLeftovers`. */
export async function removeWebhook(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('webhooks').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

export async function sealedSecretsOf(db: Db, id: string): Promise<SealedSecrets | null> {
  const row = await db
    .selectFrom('webhooks')
    .select([
      'sealed_secret as sealedSecret',
      'former_sealed_secret as formerSealedSecret',
      'former_until as formerUntil',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function saveSealedSecrets(trx: Trx, id: string, secrets: SealedSecrets): Promise<void> {
  await trx
    .updateTable('webhooks')
    .set({
      sealed_secret: secrets.sealedSecret,
      former_sealed_secret: secrets.formerSealedSecret,
      former_until: secrets.formerUntil,
    })
    .where('id', '=', id)
    .execute()
}

/** What a webhook is made of: named, so that the statement can be prepared. */
const columns = [
  'id',
  'url',
  'description',
  'event_types',
  'created_by',
  'created_at',
  'failing_since',
  'disabled_at',
  'disabled_because',
] as const

function webhook(row: Pick<Selectable<Tables['webhooks']>, (typeof columns)[number]>): Webhook {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    eventTypes: row.event_types,
    createdBy: row.created_by,
    createdAt: row.created_at,
    failingSince: row.failing_since,
    disabledAt: row.disabled_at,
    disabledBecause: row.disabled_because,
  }
}
