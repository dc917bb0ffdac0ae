import { type DatabaseConnection, type Kysely, sql } from 'kysely'

/** That something may have happened, as PostgreSQL's NOTIFY says it. */
export interface Notification {
  channel: string
  /** To whom or what. */
  payload: string
}

/** What transactions under way have to say, by their connections: of those alone whose database tells of their commit. */
const unsaid = new WeakMap<DatabaseConnection, Notification[]>()

/**
 * Has whoever listens on a channel look once this transaction is committed. Only a hint: it may be lost, so whoever listens also polls.
 * NOTIFY is said by the transaction itself where nothing else tells of its commit, as in an operator's command; but a commit that says it
 * holds a lock of the whole cluster until the disk has it, and all such commits queue for that.
 */
export async function hint<DB>(trx: Kysely<DB>, channel: string, payloads: readonly string[] = ['']): Promise<void> {
  const isKept = await trx.getExecutor().provideConnection(async (connection) => {
    const kept = unsaid.get(connection)
    kept?.push(...payloads.map((payload) => ({ channel, payload })))
    return kept !== undefined
  })
  if (isKept) return
  await sql`SELECT pg_notify(${channel}, payload) FROM unnest(${[...payloads]}::text[]) AS hint (payload)`.execute(trx)
}

/** A transaction has begun, of which somebody will tell. */
export function keepHints(connection: DatabaseConnection): void {
  unsaid.set(connection, [])
}

/** What it had to say, now that it has ended. */
export function takeHints(connection: DatabaseConnection): readonly Notification[] {
  const said = unsaid.get(connection) ?? []
  unsaid.delete(connection)
  return said
}
