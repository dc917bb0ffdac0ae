import type { Message } from '@micromart/events'
import { sql, type Transaction } from 'kysely'

export interface InboxOptions {
  /** False: versions are not looked at, each message stands for itself. Default true. */
  ordered?: boolean
  /** `accept`: a newer version may skip older ones, as event-carried state allows. Default `wait`. */
  gaps?: 'wait' | 'accept'
}

/** What the inbox knows a message by. */
export type MessageIdentity = Pick<Message, 'id' | 'topic' | 'subject' | 'aggregateversion'>

/** A version came before the ones that precede it. Tried again, it passes once they have. */
export class GapError extends Error {
  override name = 'GapError'
}

/**
 * Has the effect at most once per consumer and message id, in the effect's own transaction. A version that was already
 * applied to the subject is dropped; one that skips versions waits (throws GapError) unless gaps are accepted; the
 * first version ever heard of a subject is accepted whatever it is. One that was passed over (`passOver`) has its effect
 * late. Returns whether the effect ran.
 */
export async function once<DB>(
  trx: Transaction<DB>,
  consumer: string,
  message: MessageIdentity,
  effect: () => Promise<void>,
  { ordered = true, gaps = 'wait' }: InboxOptions = {},
): Promise<boolean> {
  const { id: messageId, topic, subject, aggregateversion } = message
  if (!ordered || aggregateversion === undefined) {
    const heard = await sql`
      INSERT INTO inbox (consumer, message_id) VALUES (${consumer}, ${messageId}) ON CONFLICT DO NOTHING`.execute(trx)
    if (!heard.numAffectedRows) return false
  } else {
    const version = BigInt(aggregateversion)
    const news = await hear(trx, { consumer, messageId, topic, subject, version, gaps })
    if (news === 'gap') throw new GapError(`${topic} ${subject}: version ${version} came before those that precede it`)
    if (news === 'old' && !(await wasPassedOver(trx, consumer, messageId))) return false
  }
  await effect()
  return true
}

/**
 * Has a version that nobody here understands count as heard, without its effect, so that those after it are no gap; once it is
 * understood, and delivered again, it has its effect all the same. Changes nothing for a consumer that needs no versions in their order,
 * or where it was told before. Throws GapError as `once` does.
 */
export async function passOver<DB>(
  trx: Transaction<DB>,
  consumer: string,
  { id: messageId, topic, subject, aggregateversion }: MessageIdentity,
  { ordered = true, gaps = 'wait' }: InboxOptions = {},
): Promise<void> {
  if (!ordered || gaps === 'accept' || aggregateversion === undefined) return
  const version = BigInt(aggregateversion)
  const { rows } = await sql<{ moved: boolean }>`
    WITH moved AS (
      INSERT INTO inbox_versions AS known (consumer, topic, subject, version)
      VALUES (${consumer}, ${topic}, ${subject}, ${version}::bigint)
      ON CONFLICT (consumer, topic, subject) DO UPDATE SET version = excluded.version
      WHERE excluded.version = known.version + 1
      RETURNING 1
    ), noted AS (
      INSERT INTO inbox_unheard (consumer, message_id) SELECT ${consumer}, ${messageId} FROM moved ON CONFLICT DO NOTHING
    )
    SELECT EXISTS (SELECT FROM moved) AS moved`.execute(trx)
  if (rows[0]?.moved || version <= (await knownVersion(trx, consumer, topic, subject))) return
  throw new GapError(`${topic} ${subject}: version ${version} came before those that precede it`)
}

async function wasPassedOver<DB>(trx: Transaction<DB>, consumer: string, messageId: string): Promise<boolean> {
  const taken = await sql`
    DELETE FROM inbox_unheard WHERE consumer = ${consumer} AND message_id = ${messageId}`.execute(trx)
  return (taken.numAffectedRows ?? 0n) > 0n
}

async function knownVersion<DB>(
  trx: Transaction<DB>,
  consumer: string,
  topic: string,
  subject: string,
): Promise<bigint> {
  const { rows } = await sql<{ version: string }>`
    SELECT version::text FROM inbox_versions
    WHERE consumer = ${consumer} AND topic = ${topic} AND subject = ${subject}`.execute(trx)
  return BigInt(rows[0]?.version ?? 0)
}

interface Heard {
  consumer: string
  messageId: string
  topic: string
  subject: string
  version: bigint
  gaps: 'wait' | 'accept'
}

/** Notes the id and moves the subject's version on, in one round trip: it is made for every message there is. */
async function hear<DB>(trx: Transaction<DB>, heard: Heard): Promise<'new' | 'old' | 'gap'> {
  const { consumer, messageId, topic, subject, version, gaps } = heard
  const { rows } = await sql<{ fresh: boolean; moved: boolean }>`
    WITH heard AS (
      INSERT INTO inbox (consumer, message_id) VALUES (${consumer}, ${messageId}) ON CONFLICT DO NOTHING RETURNING 1
    ), moved AS (
      INSERT INTO inbox_versions AS known (consumer, topic, subject, version)
      SELECT ${consumer}, ${topic}, ${subject}, ${version}::bigint FROM heard
      ON CONFLICT (consumer, topic, subject) DO UPDATE SET version = excluded.version
      WHERE excluded.version = known.version + 1
         OR (${gaps === 'accept'}::boolean AND excluded.version > known.version)
      RETURNING 1
    )
    SELECT EXISTS (SELECT FROM heard) AS fresh, EXISTS (SELECT FROM moved) AS moved`.execute(trx)
  if (rows[0]?.moved) return 'new'
  if (!rows[0]?.fresh) return 'old'
  return version <= (await knownVersion(trx, consumer, topic, subject)) ? 'old' : 'gap'
}
