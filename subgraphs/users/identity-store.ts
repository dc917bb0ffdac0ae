import { createHash } from 'node:crypto'
import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { Db, Trx } from './tables.ts'

/** Whom an issuer means: the same subject of another issuer is somebody else. */
export interface Identity {
  issuer: string
  subject: string
}

/** What all its tokens are told apart by, and, with a session of the issuer's, those of that one; says nothing of whom it is. */
export const keyOf = ({ issuer, subject }: Identity, session: string | null = null): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject, session]))
    .digest('base64url')

/** The account of an identity, and of its tokens shown so far when the newest was issued. Nobody else has it until the transaction ends. */
export async function holdIdentity(trx: Trx, identity: Identity): Promise<{ userId: string; newestAt: Date } | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${keyOf(identity)}, 0))`.execute(trx)
  const found = await trx
    .selectFrom('identities')
    .select(['user_id as userId', 'newest_at as newestAt'])
    .where('issuer', '=', identity.issuer)
    .where('subject', '=', identity.subject)
    .executeTakeFirst()
  return found ?? null
}

export async function addIdentity(trx: Trx, identity: Identity, userId: string, newestAt: Date): Promise<void> {
  await trx
    .insertInto('identities')
    .values({ ...identity, key: keyOf(identity), user_id: userId, newest_at: newestAt })
    .execute()
}

/** A newer token was shown. */
export async function noteToken(trx: Trx, identity: Identity, issuedAt: Date): Promise<void> {
  await trx
    .updateTable('identities')
    .set({ newest_at: issuedAt })
    .where('key', '=', keyOf(identity))
    .where('newest_at', '<', issuedAt)
    .execute()
}

// An issuer's token is good by its signature until it expires, whatever becomes of the session here that it began. So what has
// ended is remembered for as long: what was issued before then begins nothing any more, what is issued afterwards does.

/** No token that an issuer's can be is good for longer, in ms. */
const longestMs = 25 * 60 * 60_000

/** Whether a token issued then, with any of these keys, has ended here. */
export async function hasEnded(db: Db, keys: readonly string[], issuedAt: Date): Promise<boolean> {
  const ended = await db
    .selectFrom('ended_tokens')
    .select('key')
    .where('key', '=', anyOf(keys))
    .where('issued_before', '>', issuedAt)
    .executeTakeFirst()
  return ended !== undefined
}

/**
 * Ends the issuer's tokens of a session that has ended here.
 * @param at now
 */
export async function endTokensOfSession(trx: Trx, sessionId: string, at: Date): Promise<void> {
  await sql`
    INSERT INTO ended_tokens (key, issued_before, forget_at)
    SELECT trade_key, ${firstAfter(at, sql.ref('token_issued_at'))}, ${forgetAt(at)}
    FROM sessions WHERE id = ${sessionId} AND trade_key IS NOT NULL ${later}`.execute(trx)
}

/**
 * Ends all of an account's.
 * @param issuedBefore those issued before then; without it all that there can be now.
 */
export async function endTokensOf(trx: Trx, userId: string, at: Date, issuedBefore?: Date): Promise<void> {
  const before = issuedBefore ? sql`${issuedBefore}::timestamptz` : firstAfter(at, sql.ref('newest_at'))
  await sql`
    INSERT INTO ended_tokens (key, issued_before, forget_at)
    SELECT key, ${before}, ${forgetAt(at)} FROM identities WHERE user_id = ${userId} ${later}`.execute(trx)
}

/** Tokens say in whole seconds when they were issued, by a clock that may be ahead of ours. */
const firstAfter = (at: Date, newest: ReturnType<typeof sql.ref>) =>
  sql`date_trunc('second', greatest(${at}::timestamptz, ${newest})) + interval '1 second'`
const forgetAt = (at: Date) => new Date(at.getTime() + longestMs)
const later = sql`
  ON CONFLICT (key) DO UPDATE SET
    issued_before = greatest(ended_tokens.issued_before, excluded.issued_before), forget_at = excluded.forget_at`
