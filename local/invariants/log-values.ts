import { type RawBuilder, sql } from 'kysely'

/** A field of a record's envelope, as text; null where the value is no JSON, since anything may have got onto the log. */
export const envelopeField = (name: string): RawBuilder<string | null> =>
  sql`CASE WHEN value IS JSON OBJECT THEN value::json ->> ${sql.lit(name)} END`

/** An aggregate's version in an envelope; null where there is none. */
export const aggregateVersion = sql<number | null>`
  CASE WHEN ${envelopeField('aggregateversion')} ~ '^[1-9][0-9]{0,8}$'
    THEN (${envelopeField('aggregateversion')})::int END`
