import type pg from 'pg'
import type { Member } from '../delivery/assignment.ts'
import type { Redelivery } from '../delivery/context.ts'
import type { Failure } from '../delivery/retry.ts'
import type { Delivery } from '../log/event-log.ts'
import type { Partition, Position } from '../log/partition.ts'

// Channels of the events database. One for each topic and group, so that a hint wakes only those whom it concerns: every
// backend that listens to a channel is woken by each of its notifications.

/** Hears of new records; the payload names their partitions, separated by spaces. */
export const topicChannel = (topic: string) => `log.topic.${topic}`

/** Hears of members that come and go, of rewinds and of redrives; no payload. The log's functions notify it, too. */
export const groupChannel = (group: string) => `log.group.${group}`

/** Any connection: a session's own where locks matter, the pool elsewhere. */
type Connection = Pick<pg.ClientBase, 'query'> | pg.Pool

/** A partition as a group's member holds it. */
export interface Held extends Position {
  epoch: bigint
  /** Keys whose records go to the dead letters, unseen, behind the one that failed. */
  parked: Set<string>
}

/** A member of a group as it tells of itself, with the partitions that it holds. */
interface Attendance {
  member: string
  topics: readonly string[]
  held: readonly Partition[]
  /** Others are cut off who have said nothing for longer, in ms. */
  sessionMs: number
}

/** A partition as the log has it: whose epoch it is, up to where it was committed, and where its next record will be. */
interface HeldPosition extends Position {
  epoch: bigint
  end: bigint
}

const topicsOf = (list: readonly Partition[]) => list.map(({ topic }) => topic)
const partitionsOf = (list: readonly Partition[]) => list.map(({ partition }) => partition)

/** What is said again and again: parsed and planned once a connection. A name stands for one text for good. */
export const prepared = (name: string, text: string, values: unknown[]): pg.QueryConfig => ({ name, text, values })

/** The log's functions, typed. Offsets travel as text: `pg` makes int8 a string unless told otherwise for the process. */
export const logClient = {
  async partitions(on: Connection): Promise<Map<string, number>> {
    const { rows } = await on.query('SELECT topic, partitions FROM log.topics()')
    return new Map(rows.map((row) => [row.topic, row.partitions]))
  },

  /** Behind the last record of each partition there is now. */
  async ends(on: Connection, topics: readonly string[]): Promise<Position[]> {
    const { rows } = await on.query('SELECT topic, partition, next::text FROM log.ends($1)', [topics])
    return rows.map((row) => ({ ...row, next: BigInt(row.next) }))
  },

  async publish(on: Connection, records: { topic: string; partition: number; key: string; value: string }[]) {
    await on.query(
      prepared('log_publish', 'SELECT log.publish($1, $2, $3, $4)', [
        topicsOf(records),
        partitionsOf(records),
        records.map(({ key }) => key),
        records.map(({ value }) => value),
      ]),
    )
  },

  /**
   * Says that the member lives. Answers with all that do, after those that were silent for `sessionMs` were cut off, and with what has
   * become of the partitions that it holds: one statement, since it is made for as long as there is a shop, whatever happens.
   */
  async attend(
    on: Connection,
    group: string,
    { member, topics, held, sessionMs }: Attendance,
  ): Promise<{ members: Member[]; positions: HeldPosition[]; deadLetters: number }> {
    const { rows } = await on.query(
      prepared(
        'log_attend',
        `SELECT
         (SELECT json_agg(json_build_object('member', member, 'topics', topics)) FROM log.attend($1, $2, $3, $4)) AS members,
         (SELECT json_agg(json_build_array(topic, partition, epoch::text, next_offset::text, end_offset::text))
          FROM log.positions($1, $5, $6)) AS positions,
         log.dead_letters_waiting($1, $5, $6)::text AS letters`,
        [group, member, topics, sessionMs, topicsOf(held), partitionsOf(held)],
      ),
    )
    const [{ members, positions, letters }] = rows
    return {
      members: members ?? [],
      positions: (positions ?? []).map(
        ([topic, partition, epoch, next, end]: [string, number, string, string, string]) => ({
          topic,
          partition,
          epoch: BigInt(epoch),
          next: BigInt(next),
          end: BigInt(end),
        }),
      ),
      deadLetters: Number(letters),
    }
  },

  async leave(on: Connection, group: string, member: string): Promise<void> {
    await on.query('SELECT log.leave($1, $2)', [group, member])
  },

  /** Must be asked on the session that is to hold the leases. */
  async acquire(on: Connection, group: string, wanted: readonly Partition[]): Promise<Held[]> {
    const { rows } = await on.query(
      'SELECT topic, partition, next_offset::text AS next, epoch::text FROM log.acquire($1, $2, $3)',
      [group, topicsOf(wanted), partitionsOf(wanted)],
    )
    return rows.map((row) => ({ ...row, next: BigInt(row.next), epoch: BigInt(row.epoch), parked: new Set() }))
  },

  async release(on: Connection, group: string, held: readonly Partition[]): Promise<void> {
    await on.query('SELECT log.release($1, $2, $3)', [group, topicsOf(held), partitionsOf(held)])
  },

  async commit(on: Connection, group: string, held: readonly Held[]): Promise<void> {
    await on.query(
      prepared('log_commit', 'SELECT log.commit($1, $2, $3, $4, $5)', [
        group,
        topicsOf(held),
        partitionsOf(held),
        held.map(({ epoch }) => epoch.toString()),
        held.map(({ next }) => next.toString()),
      ]),
    )
  },

  /** `lag` is the number of records not yet committed. */
  async positions(on: Connection, group: string, held: readonly Partition[]) {
    const { rows } = await on.query(
      prepared(
        'log_positions',
        `SELECT topic, partition, epoch::text, next_offset::text AS next, (end_offset - next_offset)::text AS lag
       FROM log.positions($1, $2, $3)`,
        [group, topicsOf(held), partitionsOf(held)],
      ),
    )
    return rows.map((row) => ({
      topic: String(row.topic),
      partition: Number(row.partition),
      epoch: BigInt(row.epoch),
      next: BigInt(row.next),
      lag: Number(row.lag),
    }))
  },

  /** At most `limit` records of each partition, from its `next` on. */
  async fetch(on: Connection, wanted: readonly Position[], limit: number): Promise<Delivery[]> {
    const { rows } = await on.query(
      prepared('log_fetch', 'SELECT topic, partition, "offset"::text, key, value, at FROM log.fetch($1, $2, $3, $4)', [
        topicsOf(wanted),
        partitionsOf(wanted),
        wanted.map(({ next }) => next.toString()),
        limit,
      ]),
    )
    return rows.map((row) => ({ ...row, offset: BigInt(row.offset) }))
  },

  /** Drops some old records; null where somebody else is just at it. */
  async forget(on: Connection, limit: number): Promise<{ removed: number; behind: string[] } | null> {
    const { rows } = await on.query('SELECT removed, behind FROM log.forget($1)', [limit])
    return rows[0] ?? null
  },

  async parkedKeys(on: Connection, group: string, held: readonly Partition[]) {
    const { rows } = await on.query<Partition & { key: string }>(
      'SELECT topic, partition, key FROM log.parked_keys($1, $2, $3)',
      [group, topicsOf(held), partitionsOf(held)],
    )
    return rows
  },

  /** False when the partition is no longer held in that epoch. */
  async bury(
    on: Connection,
    group: string,
    epoch: bigint,
    { topic, partition, offset, key, value, at }: Delivery,
    { kind, reason, attempts }: Failure,
  ): Promise<boolean> {
    const { rows } = await on.query('SELECT log.bury($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS held', [
      group,
      topic,
      partition,
      epoch.toString(),
      offset.toString(),
      key,
      value,
      at,
      reason,
      attempts,
      kind === 'failed',
    ])
    return rows[0].held
  },

  async redriven(on: Connection, group: string, held: readonly Partition[], limit: number): Promise<Redelivery[]> {
    const { rows } = await on.query(
      prepared(
        'log_redriven',
        `SELECT id::text, topic, partition, "offset"::text, key, value, at, discarded FROM log.redriven($1, $2, $3, $4)`,
        [group, topicsOf(held), partitionsOf(held), limit],
      ),
    )
    return rows.map((row) => ({ ...row, offset: BigInt(row.offset) }))
  },

  /** Whether the letter's key is still parked after it was handled; null when the letter was gone already. */
  async resolve(on: Connection, letter: string): Promise<boolean | null> {
    const { rows } = await on.query('SELECT log.resolve($1) AS parked', [letter])
    return rows[0].parked
  },

  /** Whether the letter's key is still parked after it failed again; null when the letter was gone already. */
  async rebury(on: Connection, letter: string, { kind, reason, attempts }: Failure): Promise<boolean | null> {
    const { rows } = await on.query('SELECT log.rebury($1, $2, $3, $4) AS parked', [
      letter,
      reason,
      attempts,
      kind === 'unprocessable',
    ])
    return rows[0].parked
  },
}
