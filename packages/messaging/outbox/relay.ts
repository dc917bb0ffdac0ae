import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { reasonOf } from '../delivery/failures.ts'
import { gatherMs } from '../delivery/gather.ts'
import { Hint, loop } from '../delivery/loop.ts'
import type { EventLog, Record } from '../log/event-log.ts'
import type { Logger, MessagingObserver } from '../observability.ts'
import { prepared } from '../postgres/client.ts'
import { Session } from '../postgres/session.ts'
import { outboxChannel } from './enqueue.ts'
import { PutOffKeys } from './put-off-keys.ts'
import { RelayShare, relaySession } from './relay-share.ts'

export interface RelayOptions {
  /** Of the database whose outbox it empties. */
  url: string
  log: EventLog
  logger: Logger
  observer?: MessagingObserver
  /** Calls back when something was written, or may have been; without it the relay listens for itself. The answer ends that. */
  stirredBy?: (stir: () => void) => () => void
  /** Told whether other processes have relays of this database, whenever it looks: the others may have to be told of what is hinted at. */
  company?: (isThere: boolean) => void
  /** Wraps the publishing of a batch, to tell of it. */
  around?: (records: readonly Record[], publish: () => Promise<void>) => Promise<void>
  /** Messages published at once. Default 500. */
  batch?: number
  /** A relay that has said nothing for longer loses its shards to the others, in ms. Default 10,000. */
  silenceMs?: number
}

interface Waiting extends Record {
  id: string
}

/** Between looks at who else is there, and whether anything waits that no hint has told of, in ms. */
const everySecond = 1_000
/** The same for a relay that is alone and has nothing to do, in ms, and at most a third of the silence after which it would be cut off. */
const restMs = 3_000
/** NOTIFYed by a relay that finds others there: they need not find it out. */
const companyChannel = 'outbox_relays'
/** Between counts of what waits, in ms. */
const countMs = 5_000

/**
 * Carries what transactions left in the outbox to the log, each shard by one relay at a time, in the order of ids, and
 * deletes exactly what it has published, by the statement that reads what came next. It keeps no cursor: an id that commits late is simply
 * still there. Reading goes through the session that holds the shards' locks, so a relay that has lost them can do no more; nor does what
 * it has read leave for the log once others may have taken them, as of a process that stood still meanwhile.
 */
export class Relay {
  readonly #options: RelayOptions
  /** There may be something in the outbox. */
  readonly #hint = new Hint()
  /** Somebody may have come or gone. */
  readonly #company = new Hint()
  readonly #session: Session
  readonly #share: RelayShare
  readonly #putOff: PutOffKeys
  readonly #running: Promise<unknown>
  readonly #unstir: () => void
  /** The share may have changed; it is settled between two batches: what is being published must not become somebody else's. */
  #unsettled = false
  /** On the log, and to be deleted. Whoever takes the shards over before that carries them again. */
  #published: readonly Waiting[] = []
  #stopping = false
  /** Others may not know yet that it is there. */
  #isNew = true
  #countedAt = Number.NEGATIVE_INFINITY

  constructor(options: RelayOptions) {
    const { url, logger, silenceMs = 10_000, stirredBy, company } = options
    this.#options = options
    this.#share = new RelayShare(silenceMs, logger)
    this.#putOff = new PutOffKeys(logger)
    this.#session = new Session({
      url,
      name: relaySession,
      channels: stirredBy ? [companyChannel] : [outboxChannel, companyChannel],
      logger,
      onConnect: () => {
        this.#isNew = true
        this.#company.give()
      },
      onLost: () => {
        this.#share.lose()
        company?.(true)
      },
      onNotification: (channel) => (channel === companyChannel ? this.#company : this.#hint).give(),
    })
    this.#unstir = stirredBy?.(() => this.#hint.give()) ?? (() => undefined)
    const isStopping = () => this.#stopping
    const attendMs = () =>
      this.#share.isAlone && !this.#share.isWaiting && !this.#share.isUnsettled
        ? Math.min(restMs, silenceMs / 3)
        : everySecond
    const onError = (error: unknown) =>
      logger.warn({ reason: reasonOf(error) }, 'messages wait in the outbox; trying on')
    // Beside each other: one that waits for the log is no less alive.
    this.#running = Promise.all([
      loop(() => this.#relay(), { hint: this.#hint, everyMs: () => Number.POSITIVE_INFINITY, isStopping, onError }),
      loop(() => this.#attend(), { hint: this.#company, everyMs: attendMs, isStopping, onError }),
    ])
  }

  /** Finishes the batch in hand. What is left waits for the next relay. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#unstir()
    this.#hint.give()
    this.#company.give()
    await this.#running
    const session = this.#session.client
    // What cannot be deleted any more is carried once more by the next relay.
    if (session) await this.#forget(session).catch(() => undefined)
    await this.#session.close()
  }

  /** Answers whether it is to look again: there may be more that no hint tells of, and what it has published is to be deleted. */
  async #relay(): Promise<boolean> {
    const session = this.#session.client
    if (!session) return false
    const { log, observer, batch = 500, around = (_records, publish) => publish() } = this.#options
    if (this.#unsettled) {
      this.#unsettled = false
      await this.#forget(session)
      await this.#ask(session, () => this.#share.settle(session, () => this.#session.client === session))
    }
    if (this.#share.held.length === 0) return false
    const rows = await this.#next(session, batch)
    if (rows.length === 0) return false
    const publish = (some: readonly Waiting[]) => {
      const records = some.map(({ topic, key, value }) => ({ topic, key, value }))
      return around(records, () => log.publish(records, () => this.#share.until))
    }
    this.#published = await this.#putOff.apart(rows, publish)
    for (const { topic, value } of this.#published) observer?.published?.(topic, value)
    await pause(gatherMs(rows.length))
    return true
  }

  /** Deletes what is on the log, and answers what waits, in its order. */
  async #next(session: pg.Client, batch: number): Promise<Waiting[]> {
    const { rows } = await this.#ask(session, () =>
      session.query<Waiting>(
        // By the column, not by the text that it is answered as: 10 comes after 9. The statement still sees what it deletes.
        prepared(
          'outbox_next',
          `WITH published AS (DELETE FROM outbox WHERE id = ANY ($4::bigint[]))
           SELECT id::text, topic, key, value FROM outbox
           WHERE shard = ANY ($1::smallint[]) AND key <> ALL ($3::text[]) AND id <> ALL ($4::bigint[])
           ORDER BY outbox.id LIMIT $2`,
          [this.#share.held, batch, this.#putOff.keys(), this.#published.map(({ id }) => id)],
        ),
      ),
    )
    this.#published = []
    return rows
  }

  /** Deletes what is on the log, before the share changes or the session ends. */
  async #forget(session: pg.Client): Promise<void> {
    if (this.#published.length === 0) return
    const ids = this.#published.map(({ id }) => id)
    await this.#ask(session, () =>
      session.query(prepared('outbox_published', 'DELETE FROM outbox WHERE id = ANY ($1::bigint[])', [ids])),
    )
    this.#published = []
  }

  async #attend(): Promise<boolean> {
    const session = this.#session.client
    if (!session) return false
    await this.#ask(session, () => this.#share.attend(session))
    this.#options.company?.(!this.#share.isAlone)
    this.#unsettled = this.#share.isUnsettled
    if (this.#unsettled || this.#share.isWaiting) this.#hint.give()
    if (this.#isNew && !this.#share.isAlone) await this.#ask(session, () => session.query(`NOTIFY ${companyChannel}`))
    this.#isNew = false
    const { observer } = this.#options
    if (!observer?.outbox) return false
    if (!this.#share.isWaiting) {
      observer.outbox(0, 0)
      return false
    }
    if (performance.now() - this.#countedAt < countMs) return false
    this.#countedAt = performance.now()
    const { rows } = await this.#ask(session, () =>
      session.query<{ waiting: number; oldest: number }>(
        `SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(at)) * 1000, 0)::float AS oldest FROM outbox`,
      ),
    )
    observer.outbox(rows[0]?.waiting ?? 0, rows[0]?.oldest ?? 0)
    return false
  }

  async #ask<Answer>(session: pg.Client, question: () => Promise<Answer>): Promise<Answer> {
    try {
      return await question()
    } catch (error) {
      // It may be half dead, and its locks with it: a new one starts clean.
      if (this.#session.client === session) this.#session.drop()
      throw error
    }
  }
}
