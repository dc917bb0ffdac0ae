import type { Db, Trx } from './tables.ts'

/** What one sign-in on one device is. */
export interface Session {
  id: string
  userId: string
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
}

export async function addSession(
  trx: Trx,
  { id, userId, userAgent, at }: Pick<Session, 'id' | 'userId' | 'userAgent'> & { at: Date },
): Promise<void> {
  await trx
    .insertInto('sessions')
    .values({ id, user_id: userId, user_agent: userAgent, created_at: at, last_seen_at: at, ended_at: null })
    .execute()
}

export async function touchSession(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('sessions').set({ last_seen_at: at }).where('id', '=', id).execute()
}

/** Ends a user's session, or all of them; their refresh tokens are worth nothing from then on. Answers how many. */
export async function endSessions(db: Db, userId: string, at: Date, sessionId?: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .$if(sessionId !== undefined, (all) => all.where('id', '=', sessionId ?? ''))
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Where accounts are signed in, the last seen first. */
export function sessionsOf(db: Db, userIds: readonly string[]): Promise<Session[]> {
  return db
    .selectFrom('sessions')
    .select([
      'id',
      'user_id as userId',
      'user_agent as userAgent',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
    ])
    .where('user_id', 'in', userIds)
    .where('ended_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
