import type { Principal } from '@micromart/auth'
import { type Consumer, consumer, hint } from '@micromart/messaging'
import { type Kysely, type Migration, sql } from 'kysely'

// Access tokens are good by their signature until they expire, whatever becomes of their session. So every service keeps the
// sessions that have ended for as long: it knows within a moment while the log works, and needs nobody else to be up.

/** The table of them; every service has it. */
export const endedSessionsMigrations: Record<string, Migration> = {
  '0000_ended_sessions': {
    async up(db: Kysely<unknown>) {
      await sql`CREATE TABLE ended_sessions (session_id text PRIMARY KEY, forget_at timestamptz NOT NULL)`.execute(db)
      await sql`CREATE INDEX ended_sessions_by_age ON ended_sessions (forget_at)`.execute(db)
    },
  },
}

/** Hinted at with each session that has ended. */
export const sessionsChannel = 'ended_sessions'

/** Keeps the sessions that users tells the end of; to be told twice changes nothing. */
export const endedSessionsConsumer = <DB>(): Consumer<DB> =>
  consumer<DB, 'users.events'>('users.events', {
    name: 'ended-sessions',
    inbox: 'handler',
    async handle({ type, data }, trx) {
      if (type !== 'user.sessions_ended') return
      const { sessionIds, tokensExpireAt } = data
      await sql`
        INSERT INTO ended_sessions SELECT id, ${tokensExpireAt}::timestamptz FROM unnest(${sessionIds}::text[]) AS id
        ON CONFLICT (session_id) DO NOTHING`.execute(trx)
      await hint(trx, sessionsChannel, sessionIds)
    },
  })

/** Those of these sessions that have ended. */
export async function endedOf<DB>(db: Kysely<DB>, sessionIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT session_id AS id FROM ended_sessions WHERE session_id = ANY (${sessionIds}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whether the session of a token goes on, as far as this service has heard. */
export const hasNotEnded =
  <DB>(db: Kysely<DB>) =>
  async ({ sessionId }: Principal): Promise<boolean> =>
    (await endedOf(db, [sessionId])).length === 0
