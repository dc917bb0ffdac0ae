import { type Kysely, sql, type Transaction } from 'kysely'

/** What somebody asks for under a key of their own choice: the same wish under the same key has one effect. */
export interface KeyedWish {
  /** The mutation, such as `placeOrder`: each has keys of its own. */
  operation: string
  /** Whose key it is: a user's id, or `shop` where all staff share them. */
  caller: string
  key: string
  /** Made by `fingerprintOf`. */
  fingerprint: string
}

/** For how long a key is remembered, in ms: longer than anybody tries again. */
export const keyLifeMs = 24 * 60 * 60_000

/**
 * What a key stands for: `answer` is what `rememberAnswer` kept, null where nothing was; `reused` when it was another
 * wish's; null when nobody has used it.
 */
export type KnownKey = { answer: string | null } | 'reused' | null

/** What is kept of a key. */
export interface KeptKey {
  fingerprint: string
  answer: string | null
}

/** What has become of a wish that may have been made before. Answers without waiting for whoever is just making it. */
export async function recallKey<DB>(db: Kysely<DB>, wish: KeyedWish): Promise<KnownKey> {
  const { rows } = await sql<{ kept: KeptKey | null }>`SELECT ${keptKey(wish)} AS kept`.execute(db)
  return knownBy(wish, rows[0]?.kept ?? null)
}

/** What is kept of a wish's key, as a value in a statement that asks for something else besides; `knownBy` reads it. */
export const keptKey = ({ operation, caller, key }: Pick<KeyedWish, 'operation' | 'caller' | 'key'>) =>
  sql<KeptKey | null>`(
    SELECT json_build_object('fingerprint', fingerprint, 'answer', answer) FROM idempotency_keys
    WHERE operation = ${operation} AND caller = ${caller} AND key = ${key})`

/** What the key of a wish stands for, by what is kept of it. */
export function knownBy({ fingerprint }: Pick<KeyedWish, 'fingerprint'>, kept: KeptKey | null): KnownKey {
  if (kept === null) return null
  return kept.fingerprint === fingerprint ? { answer: kept.answer } : 'reused'
}

/**
 * Takes a key in the transaction that has the wish's effect, waiting for one that is just taking it too. `claimed`: the
 * effect is the caller's to have, and with it goes `rememberAnswer`, or `withdrawKey` where there was none: only effects
 * are remembered, never refusals.
 * @param forEver of what must not be done twice however late the key comes again; else it is forgotten after `keyLifeMs`.
 * @param answer where it is known before the effect: then there is nothing to remember later.
 */
export async function claimKey<DB>(
  trx: Transaction<DB>,
  wish: KeyedWish,
  { at, forEver = false, answer = null }: { at: Date; forEver?: boolean; answer?: string | null },
): Promise<'claimed' | Exclude<KnownKey, null>> {
  const { operation, caller, key, fingerprint } = wish
  const forgetAt = forEver ? null : new Date(at.getTime() + keyLifeMs)
  const { numAffectedRows } = await sql`
    INSERT INTO idempotency_keys (operation, caller, key, fingerprint, claimed_at, forget_at, answer)
    VALUES (${operation}, ${caller}, ${key}, ${fingerprint}, ${at}, ${forgetAt}, ${answer}) ON CONFLICT DO NOTHING`.execute(
    trx,
  )
  if (numAffectedRows) return 'claimed'
  const known = await recallKey(trx, wish)
  if (known === null) throw new Error(`the key of a ${operation} was taken and is gone`)
  return known
}

/** Keeps what a repeated wish is answered by, such as an id. */
export async function rememberAnswer<DB>(trx: Transaction<DB>, wish: KeyedWish, answer: string): Promise<void> {
  await sql`
    UPDATE idempotency_keys SET answer = ${answer}
    WHERE operation = ${wish.operation} AND caller = ${wish.caller} AND key = ${wish.key}`.execute(trx)
}

/** Gives a key back whose wish has been refused: it may be tried again. */
export async function withdrawKey<DB>(trx: Transaction<DB>, wish: KeyedWish): Promise<void> {
  await sql`
    DELETE FROM idempotency_keys
    WHERE operation = ${wish.operation} AND caller = ${wish.caller} AND key = ${wish.key}`.execute(trx)
}

/** The same for a wish whose effect has failed only later, known by the answer that was kept for it. */
export async function withdrawAnswer<DB>(
  trx: Transaction<DB>,
  { operation, answer }: Pick<KeyedWish, 'operation'> & { answer: string },
): Promise<void> {
  await sql`DELETE FROM idempotency_keys WHERE operation = ${operation} AND answer = ${answer}`.execute(trx)
}

/** Forgets all keys of a caller's, such as those of one who is gone. */
export async function forgetKeysOf<DB>(trx: Transaction<DB>, caller: string): Promise<void> {
  await sql`DELETE FROM idempotency_keys WHERE caller = ${caller}`.execute(trx)
}
