import pg from 'pg'
import type { Drawn } from './share.ts'

/** As the operations page has it, for who makes it by hand. A lost table costs the points of one window: it need not outlive a crash. */
const tables = `
  SELECT pg_advisory_xact_lock(hashtext('router_rates'));
  CREATE SCHEMA IF NOT EXISTS router_rates;
  CREATE UNLOGGED TABLE IF NOT EXISTS router_rates.windows (
    key bytea PRIMARY KEY,
    ends_at timestamptz NOT NULL,
    spent float8 NOT NULL,
    granted float8 NOT NULL
  ) WITH (fillfactor = 70);
  CREATE INDEX IF NOT EXISTS windows_ends_at ON router_rates.windows (ends_at);
`

/** What ends a statement that hangs, at the server, and then here, in ms: those who wait have given up long before. */
const statementMs = 2_000

// Parameters: key, length of a window in ms, points that are needed, the budget, the share of the rest that is a chunk.
const length = `$2::float8 * interval '1 ms'`
/**
 * One that ends too late was begun by a clock that went ahead. A statement's now() is from when it began, which is before it
 * waited for the row: the window that it then meets may be younger than that, by no more than statements may take.
 */
const isPast = `(w.ends_at <= now() OR w.ends_at > now() + ${length} + interval '${statementMs} ms')`
const leftOver = `CASE WHEN ${isPast} THEN $4::float8 ELSE GREATEST(0, $4::float8 - w.spent) END`
const grantedOf = (left: string) => `LEAST(${left}, GREATEST($3::float8, floor((${left}) * $5::float8)))`
const drawing = `
  INSERT INTO router_rates.windows AS w (key, ends_at, spent, granted)
  VALUES ($1, now() + ${length}, ${grantedOf('$4::float8')}, ${grantedOf('$4::float8')})
  ON CONFLICT (key) DO UPDATE SET
    ends_at = CASE WHEN ${isPast} THEN excluded.ends_at ELSE w.ends_at END,
    spent = $4::float8 - (${leftOver}) + ${grantedOf(leftOver)},
    granted = ${grantedOf(leftOver)}
  RETURNING ends_at::text AS window, granted, $4::float8 - spent AS left,
    (extract(epoch FROM ends_at - now()) * 1000)::float8 AS "leftMs"`

/** Locked in one order, so that no two wait for each other. */
const settling = `
  WITH due AS (
    SELECT w.key, told.points FROM router_rates.windows w
    JOIN unnest($1::bytea[], $2::text[], $3::float8[]) AS told (key, ends_at, points)
      ON w.key = told.key AND w.ends_at = told.ends_at::timestamptz
    ORDER BY w.key FOR UPDATE OF w
  )
  UPDATE router_rates.windows w SET spent = GREATEST(0, LEAST($4::float8, w.spent - due.points))
  FROM due WHERE w.key = due.key`

/** Rows that are removed at a time. */
const batch = 1_000
const sweeping = `
  DELETE FROM router_rates.windows w USING (
    SELECT key FROM router_rates.windows
    WHERE ends_at < now() AND (SELECT pg_try_advisory_xact_lock(hashtext('router_rates.sweep')))
    ORDER BY ends_at LIMIT ${batch} FOR UPDATE SKIP LOCKED
  ) past WHERE w.key = past.key`

const connections = 2

export interface Settled {
  key: Buffer
  window: string
  /** Given back, or taken where negative. */
  points: number
}

export interface LedgerSettings {
  url: string
  points: number
  lengthMs: number
  chunk: number
  /** Told of a connection that breaks while nobody uses it. */
  broke: (error: Error) => void
  /** Given its pool. */
  opened?: (pool: pg.Pool) => void
}

/** The budget of every caller's window in PostgreSQL, one row each, by the database's clock. All reject where it fails. */
export class PostgresLedger {
  private readonly settings: LedgerSettings
  private readonly pool: pg.Pool

  constructor(settings: LedgerSettings) {
    this.settings = settings
    this.pool = new pg.Pool({
      connectionString: settings.url,
      max: connections,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: statementMs,
      statement_timeout: statementMs,
      query_timeout: statementMs + 500,
      application_name: 'router-rate-limit',
      keepAlive: true,
    })
    this.pool.on('error', settings.broke)
    settings.opened?.(this.pool)
  }

  /** Makes the table where there is none, opens all connections, and tries what requests will need. */
  async prepare(): Promise<void> {
    const { rows } = await this.pool.query(`SELECT to_regclass('router_rates.windows') IS NOT NULL AS there`)
    if (!rows[0].there) await this.pool.query(tables)
    await Promise.all(Array.from({ length: connections }, (_, nth) => this.draw(Buffer.from(`trial ${nth}`), 0)))
  }

  /** Takes a chunk of what is left for somebody, at least `need` points; all that is left where that is less. */
  async draw(key: Buffer, need: number): Promise<Drawn> {
    const { lengthMs, points, chunk } = this.settings
    const { rows } = await this.pool.query<Drawn>(drawing, [key, lengthMs, need, points, chunk])
    const [drawn] = rows
    if (!drawn) throw new Error('a draw has no row')
    return drawn
  }

  /** Has no effect on windows that have ended. */
  async settle(all: readonly Settled[]): Promise<void> {
    for (let from = 0; from < all.length; from += batch) {
      const some = all.slice(from, from + batch)
      const columns = [some.map((it) => it.key), some.map((it) => it.window), some.map((it) => it.points)]
      await this.pool.query(settling, [...columns, this.settings.points])
    }
  }

  /** Removes windows that have ended, unless another instance is at it. */
  async sweep(): Promise<void> {
    while ((await this.pool.query(sweeping)).rowCount === batch);
  }

  async close(): Promise<void> {
    await this.pool.end()
  }
}
