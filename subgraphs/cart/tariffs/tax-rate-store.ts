import type { Page } from '@micromart/pagination'
import type { Selectable } from 'kysely'
import type { Db, Tables } from '../tables.ts'
import { changeColumnNames, changeColumns, changeOf, type HistoryKey } from './tariff-change-store.ts'
import type { TaxRate } from './tax-rate.ts'
import { taxedAs } from './vat-area.ts'

const columns = [...changeColumnNames, 'country', 'basis_points'] as const

const rateOf = (row: Selectable<Tables['tax_rates']>): TaxRate => ({
  ...changeOf(row),
  country: row.country,
  basisPoints: row.basis_points,
})

/** Rows of the rates that hold at an instant, by country; of the country that one is taxed as, or of all. */
export const taxRatesAt = (db: Db, country: string | null, at: Date) =>
  db
    .selectFrom('tax_rates')
    .distinctOn('country')
    .select(columns)
    .where('valid_from', '<=', at)
    .$if(country !== null, (all) => all.where('country', '=', taxedAs(country ?? '')))
    .orderBy('country')
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')

export async function readTaxRates(db: Db, country: string | null, at: Date): Promise<TaxRate[]> {
  return (await taxRatesAt(db, country, at).execute()).map(rateOf)
}

/** A page of all that was ever set, of such a country or of all, with one more than the page holds if there are more. */
export async function listTaxRates(
  db: Db,
  country: string | null,
  { first, after }: Page<HistoryKey>,
): Promise<TaxRate[]> {
  const rows = await db
    .selectFrom('tax_rates')
    .select(columns)
    .$if(country !== null, (all) => all.where('country', '=', taxedAs(country ?? '')))
    .$if(after !== null, (all) => all.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
  return rows.map(rateOf)
}

export async function addTaxRate(db: Db, rate: TaxRate): Promise<void> {
  const row = { ...changeColumns(rate), country: rate.country, basis_points: rate.basisPoints }
  await db.insertInto('tax_rates').values(row).execute()
}
