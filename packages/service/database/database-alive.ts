import type { Logger } from '@micromart/messaging'
import pg from 'pg'

/** How long is waited for an answer, in ms. */
const patienceMs = 2_000

/** Whether the database answers, asked over a connection of its own: those that requests share may all be waiting for one row. */
export interface DatabaseAlive {
  /** Rejects where it does not. */
  ask(): Promise<void>
  close(): Promise<void>
}

export function openDatabaseAlive(url: string, log: Logger): DatabaseAlive {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'micromart readiness',
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'the connection that readiness asks over broke'))
  return {
    async ask() {
      await pool.query('SELECT 1')
    },
    close: () => pool.end(),
  }
}
