import { sql } from 'kysely'
import type { ChangeColumns, Trx } from '../tables.ts'
import type { TariffChange } from './tariff-change.ts'

/** Those columns; named, so that the statement can be prepared. */
export const changeColumnNames = ['id', 'valid_from', 'changed_by', 'changed_at', 'note'] as const

/** What a row of any table of the tariffs says of itself. */
export const changeOf = (row: ChangeColumns): TariffChange => ({
  id: row.id,
  validFrom: row.valid_from,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
  note: row.note,
})

/** The same as a row of any of them. */
export const changeColumns = ({ id, validFrom, changedBy, changedAt, note }: TariffChange): ChangeColumns => ({
  id,
  valid_from: validFrom,
  changed_by: changedBy,
  changed_at: changedAt,
  note,
})

/** Has methods and rates be set one after the other, so that counting them means something, until the transaction ends. */
export async function holdTariffs(trx: Trx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('tariffs'))`.execute(trx)
}

/** The sort key of a history, which is told from the latest change back. */
export type HistoryKey = [id: string]
