import { type Topic, topics } from '@micromart/events'
import pg from 'pg'
import { deadLetterFunctions } from './schema/dead-letter-functions.ts'
import { groupFunctions } from './schema/group-functions.ts'
import { ownLetterFunctions } from './schema/own-letter-functions.ts'
import { recordFunctions } from './schema/record-functions.ts'
import { redaction } from './schema/redaction.ts'
import { retention } from './schema/retention.ts'
import { rights } from './schema/rights.ts'
import { eventsSchema } from './schema/tables.ts'

/** A week: longer than an outage that nobody mends, and half as long as inboxes remember what they have heard. */
export const usualRetentionHours = 7 * 24

export interface EventsDatabaseOptions {
  /** Of each topic that is new; one that has its partitions keeps them. Default 8. */
  partitions?: number
  /** How long records stay that every group has read. Default 168, a week. */
  retentionHours?: number
}

/** Somebody who uses the log: as one consumer group, and with these topics alone. */
export interface LogGuest {
  role: string
  group: string
  writes: readonly Topic[]
  reads: readonly Topic[]
}

/**
 * Makes the `events` database what this version needs; it may be run again, and by two at once. `guests` may then use
 * the log through its functions, each as far as it says here, and by no other way. `ownerUrl` is of that database, as the role that owns its objects
 * (one that may cut off a stopped consumer's session: a superuser, or a member of pg_signal_backend).
 */
export async function migrateEventsDatabase(
  ownerUrl: string,
  guests: readonly LogGuest[],
  { partitions = 8, retentionHours = usualRetentionHours }: EventsDatabaseOptions = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000, query_timeout: 60_000 })
  // Whoever asks next is told; with nobody listening it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('migrate the event log', 0))`)
    await client.query(`SET LOCAL client_min_messages = warning`)
    await client.query(eventsSchema)
    await client.query(rights + recordFunctions + groupFunctions + deadLetterFunctions + ownLetterFunctions + retention)
    await keepFor(client, retentionHours)
    await client.query(
      `INSERT INTO log.partitions (topic, partition)
       SELECT topic, partition FROM unnest($1::text[]) topic, generate_series(0, $2::int - 1) partition
       WHERE NOT EXISTS (SELECT 1 FROM log.partitions known WHERE known.topic = topic.topic)`,
      [topics, partitions],
    )
    await once(client, 'redaction', redaction)
    await grant(client, guests)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

async function keepFor(client: pg.Client, hours: number): Promise<void> {
  await client.query('DELETE FROM log.retention')
  await client.query('INSERT INTO log.retention VALUES (make_interval(hours => $1))', [hours])
}

/** Does what changes records that are there; what was done by an earlier start is not done again. */
async function once(client: pg.Client, what: string, statements: string): Promise<void> {
  const { rowCount } = await client.query('INSERT INTO log.done VALUES ($1) ON CONFLICT DO NOTHING', [what])
  if (rowCount) await client.query(statements)
}

async function grant(client: pg.Client, guests: readonly LogGuest[]): Promise<void> {
  await client.query(`
    REVOKE ALL ON SCHEMA log FROM PUBLIC;
    REVOKE ALL ON ALL TABLES IN SCHEMA log FROM PUBLIC;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC`)
  await client.query('DELETE FROM log.rights')
  if (guests.length === 0) return
  const rows = guests.flatMap(({ role, group, writes, reads }) => [
    [role, 'act as', group],
    ...writes.map((topic) => [role, 'write to', topic]),
    ...reads.map((topic) => [role, 'read', topic]),
  ])
  await client.query(
    `INSERT INTO log.rights SELECT role, may, what FROM unnest($1::text[], $2::text[], $3::text[]) AS r (role, may, what)`,
    [0, 1, 2].map((column) => rows.map((row) => row[column])),
  )
  const names = guests.map(({ role }) => client.escapeIdentifier(role)).join(', ')
  await client.query(`
    GRANT USAGE ON SCHEMA log TO ${names};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA log TO ${names}`)
}
