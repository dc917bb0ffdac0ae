import { anyOf } from '@micromart/service'
import type { Db, Trx } from '../tables.ts'

/** What one sign-in on one device is. */
export interface Session {
  id: string
  userId: string
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
}

type NewSession = Pick<Session, 'id' | 'userId' | 'userAgent'> & { at: Date; expiresAt: Date }

export async function addSession(trx: Trx, { id, userId, userAgent, at, expiresAt }: NewSession): Promise<void> {
  const times = { created_at: at, last_seen_at: at, expires_at: expiresAt, ended_at: null }
  await trx
    .insertInto('sessions')
    .values({ id, user_id: userId, user_agent: userAgent, ...times })
    .execute()
}

/**
 * The session of tokens that an issuer gives out under one key: one is begun when there is none, or it has ended; else it goes
 * on for as long as the newest of them is good. Answers its id.
 */
export async function keepTradedSession(
  trx: Trx,
  { id, userId, userAgent, at, expiresAt, tradeKey, issuedAt }: NewSession & { tradeKey: string; issuedAt: Date },
): Promise<string> {
  const times = { created_at: at, last_seen_at: at, expires_at: expiresAt, ended_at: null, token_issued_at: issuedAt }
  const kept = await trx
    .insertInto('sessions')
    .values({ id, user_id: userId, user_agent: userAgent, trade_key: tradeKey, ...times })
    .onConflict((known) =>
      known
        .column('trade_key')
        .where('ended_at', 'is', null)
        .doUpdateSet((eb) => ({
          last_seen_at: at,
          expires_at: eb.fn<Date>('greatest', ['sessions.expires_at', 'excluded.expires_at']),
          token_issued_at: eb.fn<Date>('greatest', ['sessions.token_issued_at', 'excluded.token_issued_at']),
        })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id
}

/** A session was used, and so ends later; false when it has ended. */
export async function extendSession(
  trx: Trx,
  id: string,
  { at, expiresAt }: { at: Date; expiresAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sessions')
    .set({ last_seen_at: at, expires_at: expiresAt })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Ends a user's session, or all of them; their refresh tokens are worth nothing from then on. Answers which. */
export async function endLiveSessions(trx: Trx, userId: string, at: Date, sessionId?: string): Promise<string[]> {
  const ended = await trx
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .$if(sessionId !== undefined, (all) => all.where('id', '=', sessionId ?? ''))
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

/** Sessions that end in one statement: all are told in one message. */
const mostEnded = 500

/** Ends a user's sessions but for the `most` that were used last, the least used first, some at a time. Answers which. */
export async function endLeastUsedSessions(trx: Trx, userId: string, at: Date, most: number): Promise<string[]> {
  const leastUsed = trx
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .offset(most)
    .limit(mostEnded)
  const ended = await trx
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('id', 'in', leastUsed)
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

/** Whether that session of that account goes on: it is there, has not ended and has not expired. */
export async function sessionGoesOn(
  db: Db,
  { userId, sessionId }: { userId: string; sessionId: string },
  now: Date,
): Promise<boolean> {
  const live = await db
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', sessionId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return live !== undefined
}

/** When the issuer's token was issued that a session last went on with; null for a session that was begun here. */
export async function tokenIssuedAt(db: Db, sessionId: string): Promise<Date | null> {
  const session = await db
    .selectFrom('sessions')
    .select('token_issued_at')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return session?.token_issued_at ?? null
}

/** Where accounts are signed in, the last seen first. */
export function sessionsOf(db: Db, userIds: readonly string[], now: Date): Promise<Session[]> {
  return db
    .selectFrom('sessions')
    .select([
      'id',
      'user_id as userId',
      'user_agent as userAgent',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
    ])
    .where('user_id', '=', anyOf(userIds))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
