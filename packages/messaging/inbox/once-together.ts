import { sql, type Transaction } from 'kysely'
import { NotTogether } from '../log/event-log.ts'
import type { InboxOptions, MessageIdentity } from './once.ts'

/** A message, and who hears it. */
export interface Hearing extends InboxOptions {
  consumer: string
  message: MessageIdentity
}

/**
 * Notes that messages are heard, as `once` does for one, in one round trip for all. Answers which of them are to have their effect now,
 * in the transaction. Throws NotTogether where one does not follow what is known, or two are of one subject.
 */
export async function onceTogether<DB>(
  trx: Transaction<DB>,
  hearings: readonly Hearing[],
): Promise<ReadonlySet<Hearing>> {
  if (hearings.length === 0) return new Set()
  const all = hearings.map(({ consumer, message, ordered = true, gaps = 'wait' }) => {
    const { id, topic, subject, aggregateversion } = message
    const version = ordered && aggregateversion !== undefined ? String(aggregateversion) : null
    return { consumer, id, topic, subject, version, accepts: gaps === 'accept' }
  })
  const names = all.map(({ consumer, id, topic, subject, version }) => [
    JSON.stringify([consumer, id]),
    ...(version === null ? [] : [JSON.stringify([consumer, topic, subject])]),
  ])
  if (new Set(names.flat()).size < names.flat().length) throw new NotTogether('two of them are one')

  // A consumer may accept gaps on one topic, and go by the same name on another.
  const accepting = all.filter(({ accepts }) => accepts).map(({ consumer, topic }) => `${consumer} ${topic}`)
  const { rows } = await sql<{ nth: number; fresh: boolean; moved: boolean }>`
    WITH said AS (
      SELECT consumer, message_id, topic, subject, version, nth FROM unnest(
        ${all.map(({ consumer }) => consumer)}::text[], ${all.map(({ id }) => id)}::text[], ${all.map(({ topic }) => topic)}::text[],
        ${all.map(({ subject }) => subject)}::text[], ${all.map(({ version }) => version)}::bigint[]
      ) WITH ORDINALITY AS said (consumer, message_id, topic, subject, version, nth)
    ), heard AS (
      INSERT INTO inbox (consumer, message_id) SELECT consumer, message_id FROM said
      ON CONFLICT DO NOTHING RETURNING consumer, message_id
    ), moved AS (
      INSERT INTO inbox_versions AS known (consumer, topic, subject, version)
      SELECT consumer, topic, subject, version FROM said JOIN heard USING (consumer, message_id) WHERE version IS NOT NULL
      ON CONFLICT (consumer, topic, subject) DO UPDATE SET version = excluded.version
      WHERE excluded.version = known.version + 1
         OR ((excluded.consumer || ' ' || excluded.topic) = ANY (${accepting}::text[]) AND excluded.version > known.version)
      RETURNING consumer, topic, subject
    )
    SELECT nth::int,
      EXISTS (SELECT FROM heard WHERE (heard.consumer, heard.message_id) = (said.consumer, said.message_id)) AS fresh,
      EXISTS (
        SELECT FROM moved WHERE (moved.consumer, moved.topic, moved.subject) = (said.consumer, said.topic, said.subject)
      ) AS moved
    FROM said`.execute(trx)

  const news = new Set<Hearing>()
  for (const { nth, fresh, moved } of rows) {
    const hearing = hearings[nth - 1]
    if (!hearing || !fresh) continue
    // Behind what is known, passed over before, or before what has to come first: only one by one tells which.
    if (all[nth - 1]?.version !== null && !moved) throw new NotTogether('one of them comes late, or early')
    news.add(hearing)
  }
  return news
}
