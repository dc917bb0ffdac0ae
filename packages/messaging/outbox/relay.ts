import type { Topic } from '@micromart/events'
import type pg from 'pg'
import { reasonOf } from '../delivery/failures.ts'
import { Hint, loop } from '../delivery/loop.ts'
import type { EventLog, Record } from '../log/event-log.ts'
import type { Logger, MessagingObserver } from '../observability.ts'
import { Session } from '../postgres/session.ts'
import { outboxShards } from './enqueue.ts'

export interface RelayOptions {
  /** Of the database whose outbox it empties. */
  url: string
  log: EventLog
  logger: Logger
  observer?: MessagingObserver
  /** Wraps the publishing of a batch, to tell of it. */
  around?: (records: readonly Record[], publish: () => Promise<void>) => Promise<void>
  /** Messages published at once. Default 500. */
  batch?: number
  /** Between looks at the outbox when no hint comes, in ms. Default 250. */
  pollMs?: number
}

/** Between looks at shards that another relay holds, and between counts of what waits, in ms. */
const everySecond = 1_000

/** First half of the advisory locks' keys, so that they are nobody else's; the second is the shard. */
const relayLocks = 0x0b0c5

/**
 * Carries what transactions left in the outbox to the log, each shard by one relay at a time, in the order of ids, and
 * deletes exactly what it has published. It keeps no cursor: an id that commits late is simply still there. Reading and
 * deleting go through the session that holds the shards' locks, so a relay that has lost them can do neither.
 */
export class Relay {
  readonly #options: RelayOptions
  readonly #hint = new Hint()
  readonly #session: Session
  readonly #running: Promise<void>
  readonly #shards = new Set<number>()
  #lookedAt = 0
  #stopping = false

  constructor(options: RelayOptions) {
    this.#options = options
    this.#session = new Session({
      url: options.url,
      name: 'micromart outbox relay',
      channels: ['outbox'],
      logger: options.logger,
      onConnect: () => this.#hint.give(),
      onLost: () => this.#shards.clear(),
      onNotification: () => this.#hint.give(),
    })
    this.#running = loop(() => this.#relay(), {
      hint: this.#hint,
      everyMs: options.pollMs ?? 250,
      isStopping: () => this.#stopping,
      onError: (error) => options.logger.warn({ reason: reasonOf(error) }, 'messages wait in the outbox; trying on'),
    })
  }

  /** Finishes the batch in hand. What is left waits for the next relay. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#hint.give()
    await this.#running
    await this.#session.close()
  }

  /** Answers whether there may be more. */
  async #relay(): Promise<boolean> {
    const session = this.#session.client
    if (!session) return false
    const { log, observer, batch = 500, around = (_records, publish) => publish() } = this.#options
    if (Date.now() - this.#lookedAt >= everySecond || this.#shards.size === 0) await this.#look(session)
    if (this.#shards.size === 0) return false
    // By the column, not by the text that it is answered as: 10 comes after 9.
    const { rows } = await this.#ask<{ id: string; topic: Topic; key: string; value: string }>(
      session,
      'SELECT id::text, topic, key, value FROM outbox WHERE shard = ANY ($1::smallint[]) ORDER BY outbox.id LIMIT $2',
      [[...this.#shards], batch],
    )
    if (rows.length === 0) return false
    const records = rows.map(({ topic, key, value }) => ({ topic, key, value }))
    await around(records, () => log.publish(records))
    await this.#ask(session, 'DELETE FROM outbox WHERE id = ANY ($1::bigint[])', [rows.map(({ id }) => id)])
    for (const { topic, value } of rows) observer?.published?.(topic, value)
    return true
  }

  async #look(session: pg.Client): Promise<void> {
    this.#lookedAt = Date.now()
    const { observer } = this.#options
    const missing = Array.from({ length: outboxShards }, (_, shard) => shard).filter(
      (shard) => !this.#shards.has(shard),
    )
    if (missing.length > 0) {
      const { rows } = await this.#ask<{ shard: number }>(
        session,
        'SELECT shard FROM unnest($2::int[]) shard WHERE pg_try_advisory_lock($1, shard)',
        [relayLocks, missing],
      )
      if (this.#session.client === session) for (const { shard } of rows) this.#shards.add(shard)
    }
    if (observer?.outbox) {
      const { rows } = await this.#ask<{ waiting: number; oldest: number }>(
        session,
        `SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(at)) * 1000, 0)::float AS oldest FROM outbox`,
      )
      observer.outbox(rows[0]?.waiting ?? 0, rows[0]?.oldest ?? 0)
    }
  }

  async #ask<Row extends pg.QueryResultRow>(session: pg.Client, text: string, values?: unknown[]) {
    try {
      return await session.query<Row>(text, values)
    } catch (error) {
      // It may be half dead, and its locks with it: a new one starts clean.
      this.#session.drop()
      throw error
    }
  }
}
