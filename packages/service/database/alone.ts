import { type Kysely, sql } from 'kysely'

/** Another process is at the same task; the message says at which, for people. */
export class AlreadyUnderWay extends Error {
  override name = 'AlreadyUnderWay'
}

/**
 * Runs what no other process does meanwhile, on the connection by which that is known: `task` names it in this database.
 * @param busy what is thrown where another does it
 */
export function alone<DB, T>(
  db: Kysely<DB>,
  task: string,
  busy: () => Error,
  run: (connection: Kysely<DB>) => Promise<T>,
): Promise<T> {
  const lock = sql`hashtext(${task})`
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ mine: boolean }>`SELECT pg_try_advisory_lock(${lock}) AS mine`.execute(connection)
    if (!rows[0]?.mine) throw busy()
    try {
      return await run(connection)
    } finally {
      await sql`SELECT pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}
