import type pg from 'pg'
import { assignmentOf } from '../delivery/assignment.ts'
import type { Logger } from '../observability.ts'
import { prepared } from '../postgres/client.ts'
import { outboxShards } from './enqueue.ts'

/** By which the sessions of a database's relays know each other. */
export const relaySession = 'micromart outbox relay'

/** First half of the advisory locks' keys, so that they are nobody else's; the second is the shard. */
const relayLocks = 0x0b0c5

const shards = Array.from({ length: outboxShards }, (_, partition) => ({ topic: 'outbox', partition }))

/** The session that a relay holds its shards by. */
export type RelaySession = Pick<pg.Client, 'query'>

/**
 * Which shards of an outbox are a relay's, among all that empty it: each works its share out of the sessions that there are, and
 * holds it by advisory locks of its own. PostgreSQL knows when each last said something: no relay has to write down that it lives.
 */
export class RelayShare {
  readonly #silenceMs: number
  readonly #logger: Logger
  readonly #now: () => number
  readonly #held = new Set<number>()
  #wanted: ReadonlySet<number> = new Set()
  #askedAt = Number.NEGATIVE_INFINITY
  #isAlone = false
  #isWaiting = true

  /**
   * @param silenceMs after which a relay is cut off, which frees what it holds.
   * @param now as performance.now() says it.
   */
  constructor(silenceMs: number, logger: Logger, now = () => performance.now()) {
    this.#silenceMs = silenceMs
    this.#logger = logger
    this.#now = now
  }

  get held(): readonly number[] {
    return [...this.#held]
  }

  /** As performance.now() will say: until then nobody else can hold what is held, as far as we have heard. */
  get until(): number {
    return this.#askedAt + this.#silenceMs
  }

  /** Whether something is to be taken or given up. */
  get isUnsettled(): boolean {
    return this.#held.size !== this.#wanted.size || [...this.#wanted].some((shard) => !this.#held.has(shard))
  }

  /** Whether nobody else is there, who would have to be watched. */
  get isAlone(): boolean {
    return this.#isAlone
  }

  /** Whether anything waited in the outbox when it was last asked. */
  get isWaiting(): boolean {
    return this.#isWaiting
  }

  /**
   * Says that we live, cuts off who has been silent for too long, learns what is our share, and on the way whether anything waits. To be
   * asked every second, or every few seconds where we are alone: whoever comes says so.
   */
  async attend(session: RelaySession): Promise<void> {
    const asked = this.#now()
    const { rows } = await session.query<{ member: string; isMe: boolean; cutOff: boolean; isWaiting: boolean }>(
      prepared(
        'outbox_relays',
        `SELECT pid::text AS member, pid = pg_backend_pid() AS "isMe",
         CASE WHEN pid <> pg_backend_pid()
           AND greatest(backend_start, query_start, state_change) < clock_timestamp() - make_interval(secs => $2)
         THEN pg_terminate_backend(pid) ELSE false END AS "cutOff",
         EXISTS (SELECT FROM outbox) AS "isWaiting"
       FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND application_name = $1`,
        [relaySession, this.#silenceMs / 1_000],
      ),
    )
    this.#askedAt = asked
    const me = rows.find(({ isMe }) => isMe)
    if (!me) return
    this.#isWaiting = me.isWaiting
    const relays = rows.filter(({ cutOff }) => !cutOff).map(({ member }) => ({ member, topics: ['outbox'] }))
    if (relays.length < rows.length)
      this.#logger.warn({ relays: rows.length - relays.length }, 'a relay of the outbox was silent and is cut off')
    this.#isAlone = relays.length === 1
    this.#wanted = new Set(assignmentOf(me.member, relays, shards).map(({ partition }) => partition))
  }

  /** Gives up what is not our share, and takes what is and nobody holds. Not to be asked while something of it is being published. */
  async settle(session: RelaySession, isCurrent: () => boolean): Promise<void> {
    const surplus = this.held.filter((shard) => !this.#wanted.has(shard))
    for (const shard of surplus) this.#held.delete(shard)
    if (surplus.length > 0)
      await session.query('SELECT pg_advisory_unlock($1, shard) FROM unnest($2::int[]) shard', [relayLocks, surplus])
    const missing = [...this.#wanted].filter((shard) => !this.#held.has(shard))
    if (missing.length === 0) return
    const { rows } = await session.query<{ shard: number }>(
      'SELECT shard FROM unnest($2::int[]) shard WHERE pg_try_advisory_lock($1, shard)',
      [relayLocks, missing],
    )
    if (isCurrent()) for (const { shard } of rows) this.#held.add(shard)
  }

  /** The session is gone, and with it all that it held. */
  lose(): void {
    this.#held.clear()
    this.#wanted = new Set()
    this.#askedAt = Number.NEGATIVE_INFINITY
    this.#isAlone = false
  }
}
