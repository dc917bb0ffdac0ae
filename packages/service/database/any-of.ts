import { type RawBuilder, sql } from 'kysely'

/** For `where(column, '=', anyOf(values))`: one text and one parameter, however many there are, so that it is prepared once. */
export const anyOf = <Value>(values: Iterable<Value>): RawBuilder<Value> => sql<Value>`any(${[...values]})`
