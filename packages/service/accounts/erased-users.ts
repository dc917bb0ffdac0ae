import { forgetKeysOf } from '@micromart/idempotency'
import { type Consumer, consumer } from '@micromart/messaging'
import { type Kysely, type Migration, sql, type Transaction } from 'kysely'

// A deleted account is forgotten by every service on its own, once, and again whenever the log is replayed from before. Whose
// account it was is kept, an id that names nobody any more: what comes late or comes again is then known to be of somebody
// who is gone.

export interface ErasedUsersTable {
  user_id: string
  erased_at: Date
}

/** The table of them; every service has it. */
export const erasedUsersMigrations: Record<string, Migration> = {
  '0000_erased_users': {
    async up(db: Kysely<unknown>) {
      await sql`CREATE TABLE erased_users (user_id text PRIMARY KEY, erased_at timestamptz NOT NULL)`.execute(db)
    },
  },
}

/** Has a service forget whoever has deleted their account; to be told twice changes nothing. */
export const erasedUsersConsumer = <DB>(
  forget: (trx: Transaction<DB>, userId: string) => Promise<void>,
): Consumer<DB> =>
  consumer<DB, 'users.events'>('users.events', {
    name: 'erased-users',
    inbox: 'handler',
    async handle({ type, data: { userId }, time }, trx) {
      if (type !== 'user.erased') return
      await noteErased(trx, userId, new Date(time))
      await forgetKeysOf(trx, userId)
      await forget(trx, userId)
    },
  })

/** For a service that knows people by their ids alone. */
export const holdsIdsAlone = async (): Promise<void> => undefined

/** Notes that an account is gone, for good. */
export async function noteErased<DB>(trx: Transaction<DB>, userId: string, at: Date): Promise<void> {
  await sql`INSERT INTO erased_users VALUES (${userId}, ${at}) ON CONFLICT (user_id) DO NOTHING`.execute(trx)
}

/** Those of these accounts that are known to be gone. */
export async function erasedOf<DB>(db: Kysely<DB>, userIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT user_id AS id FROM erased_users WHERE user_id = ANY (${userIds}::text[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** So many are looked at in a round. */
const atOnce = 50

/**
 * Goes round those who are gone, some at a time, for what can only be forgotten later, once something of theirs has ended: a round takes no
 * longer however many they are. Each call answers the next ones, in the order of their ids, and begins anew behind the last.
 */
export function erasedInTurn<DB>(db: Kysely<DB>, most = atOnce): () => Promise<string[]> {
  let after = ''
  return async () => {
    const { rows } = await sql<{ id: string }>`
      SELECT user_id AS id FROM erased_users WHERE user_id > ${after} ORDER BY user_id LIMIT ${most}`.execute(db)
    after = rows.length < most ? '' : (rows.at(-1)?.id ?? '')
    return rows.map(({ id }) => id)
  }
}
