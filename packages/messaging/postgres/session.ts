import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { reasonOf } from '../delivery/failures.ts'
import { pauseAfter } from '../delivery/retry.ts'
import type { Notification } from '../hints/hint.ts'
import { notify } from '../hints/notify.ts'
import type { Logger } from '../observability.ts'

const reconnect = { baseMs: 100, capMs: 5_000 }

export interface SessionOptions {
  url: string
  /** Shown in `pg_stat_activity`. */
  name: string
  /** Channels to listen on, read at each connection. */
  channels: Iterable<string>
  logger: Logger
  onConnect(): void
  /** Whatever the session held, advisory locks above all, is gone. */
  onLost(): void
  /** `isOwn`: this session has said it itself. */
  onNotification(channel: string, payload: string, isOwn: boolean): void
}

/**
 * One connection of one's own, for what lives as long as a session does: advisory locks and LISTEN. It comes back with
 * backoff whenever it is lost, and never throws on its own.
 */
export class Session {
  readonly #options: SessionOptions
  readonly #closing = new AbortController()
  readonly #running: Promise<void>
  #client: pg.Client | undefined
  #lost: (() => void) | undefined
  /** What it has been told to listen to, and to say, so far. */
  #asked = Promise.resolve()

  constructor(options: SessionOptions) {
    this.#options = options
    this.#running = this.#keep()
  }

  /** The connection, while there is one. */
  get client(): pg.Client | undefined {
    return this.#client
  }

  /** Drops a connection that has misbehaved; another is made. */
  drop(): void {
    this.#lost?.()
  }

  /**
   * Listens on a channel that has just been added to `channels`. Without a connection that happens at the next one; a
   * connection that cannot be told is dropped, since it would listen to less than it should.
   */
  listen(channel: string): void {
    void this.#ask((client) => this.#listen(client, channel))
  }

  /** Says hints to others. Without a connection nobody hears them; one that cannot be told them is dropped. */
  notify(hints: readonly Notification[]): Promise<void> {
    return this.#ask((client) => notify(client, hints))
  }

  /** A connection carries out one statement at a time. */
  #ask(statement: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = this.#client
    if (client)
      this.#asked = this.#asked
        .then(() => statement(client))
        .catch(() => {
          if (this.#client === client) this.drop()
        })
    return this.#asked
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.drop()
    await this.#running
  }

  async #keep(): Promise<void> {
    const { signal } = this.#closing
    let failures = 0
    while (!signal.aborted) {
      try {
        await this.#live(() => {
          failures = 0
        })
      } catch (error) {
        failures += 1
        if (failures === 1) this.#warn(error, 'cannot connect to postgres; trying on')
      }
      if (!signal.aborted) {
        await pause(pauseAfter(failures + 1, reconnect, Math.random), undefined, { signal }).catch(() => undefined)
      }
    }
  }

  async #live(connected: () => void): Promise<void> {
    const { url, name, channels, onConnect, onLost, onNotification } = this.#options
    const client = new pg.Client({
      connectionString: url,
      application_name: name,
      // What a session writes may be lost with the machine and is then done again; nobody waits for the disk for it.
      options: '-c synchronous_commit=off',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    })
    const lost = new Promise<void>((resolve) => {
      this.#lost = resolve
      client.on('end', () => resolve())
      client.on('error', (error) => {
        if (!this.#closing.signal.aborted) this.#warn(error, 'lost a postgres session; reconnecting')
        resolve()
      })
    })
    let pid: number | undefined
    client.on('notification', ({ channel, payload, processId }) =>
      onNotification(channel, payload ?? '', processId === pid),
    )
    try {
      await client.connect()
      pid = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid
      // A channel may be added while we wait for another: then the iteration comes to it, too.
      for (const channel of channels) await this.#listen(client, channel)
      connected()
      if (this.#closing.signal.aborted) return
      this.#client = client
      onConnect()
      await lost
    } finally {
      if (this.#client === client) {
        this.#client = undefined
        onLost()
      }
      await Promise.race([client.end().catch(() => undefined), pause(1_000)])
    }
  }

  async #listen(client: pg.Client, channel: string): Promise<void> {
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
  }

  #warn(error: unknown, text: string): void {
    this.#options.logger.warn({ session: this.#options.name, reason: reasonOf(error) }, text)
  }
}
