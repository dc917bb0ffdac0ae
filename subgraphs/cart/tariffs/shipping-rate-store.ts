import type { Page } from '@micromart/pagination'
import { anyOf } from '@micromart/service'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables } from '../tables.ts'
import type { Cost, ShippingRate } from './shipping.ts'
import { changeColumnNames, changeColumns, changeOf, type HistoryKey } from './tariff-change-store.ts'

type Row = Selectable<Tables['shipping_rates']>

const columns = [
  ...changeColumnNames,
  'method',
  'place',
  'currency',
  'up_to_grams',
  'price_minor',
  'share_basis_points',
  'estimate',
] as const

const rateOf = (row: Row): ShippingRate => ({
  ...changeOf(row),
  method: row.method,
  place: row.place,
  currency: row.currency,
  upToGrams: row.up_to_grams,
  cost: costOf(row),
  estimate: row.estimate,
})

/** Null from when on it has ended. */
export function costOf({
  price_minor: minor,
  share_basis_points: share,
  currency,
}: Pick<Row, 'price_minor' | 'share_basis_points' | 'currency'>): Cost | null {
  if (minor !== null && currency !== null) return { price: { minor, currency } }
  return share === null ? null : { share }
}

/** Which rates are asked for; null for any. */
export interface RateFilter {
  method?: string | null
  /** The places that count for a country. */
  places?: readonly string[]
  /** Those for this currency, and those for any that has no price. */
  currency?: string
}

/** Rows of the rates that hold at an instant, of those that have ended too. */
export const shippingRatesAt = (db: Db, { method, places, currency }: RateFilter, at: Date) =>
  db
    .selectFrom('shipping_rates')
    .distinctOn(['method', 'place', 'currency', 'up_to_grams'])
    .select(columns)
    .where('valid_from', '<=', at)
    .$if(method != null, (all) => all.where('method', '=', method ?? ''))
    .$if(places !== undefined, (all) => all.where('place', '=', anyOf(places ?? [])))
    .$if(currency !== undefined, (all) =>
      all.where((eb) => eb.or([eb('currency', '=', currency ?? ''), eb('currency', 'is', null)])),
    )
    .orderBy('method')
    .orderBy('place')
    .orderBy('currency')
    .orderBy('up_to_grams')
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')

/** The rates that hold at an instant and have not ended. */
export async function readShippingRates(db: Db, filter: RateFilter, at: Date): Promise<ShippingRate[]> {
  const rows = await shippingRatesAt(db, filter, at).execute()
  return rows.map(rateOf).filter(({ cost }) => cost !== null)
}

/**
 * How many rates hold now or will, but for the one of this method, place, currency and weight: at no instant from now on are there more.
 */
export async function countOtherRates(
  db: Db,
  { method, place, currency, upToGrams }: Pick<ShippingRate, 'method' | 'place' | 'currency' | 'upToGrams'>,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(DISTINCT (method, place, currency, up_to_grams))::int AS count
    FROM (
      SELECT *, lead(valid_from) OVER (
        PARTITION BY method, place, currency, up_to_grams ORDER BY valid_from, id
      ) AS valid_until
      FROM shipping_rates
    ) AS set_once
    WHERE (price_minor IS NOT NULL OR share_basis_points IS NOT NULL)
      AND (valid_until IS NULL OR valid_until > greatest(valid_from, ${now}))
      AND (method, place, currency, up_to_grams)
        IS DISTINCT FROM (${method}::text, ${place}::text, ${currency}::text, ${upToGrams}::int)`.execute(db)
  return rows[0]?.count ?? 0
}

/** A page of all that was ever set, with one more than the page holds if there are more. */
export async function listShippingRates(
  db: Db,
  method: string | null,
  { first, after }: Page<HistoryKey>,
): Promise<ShippingRate[]> {
  const rows = await db
    .selectFrom('shipping_rates')
    .select(columns)
    .$if(method !== null, (all) => all.where('method', '=', method ?? ''))
    .$if(after !== null, (all) => all.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
  return rows.map(rateOf)
}

export async function addShippingRate(db: Db, rate: ShippingRate): Promise<void> {
  const { method, place, currency, upToGrams, cost, estimate } = rate
  await db
    .insertInto('shipping_rates')
    .values({
      ...changeColumns(rate),
      method,
      place,
      currency,
      up_to_grams: upToGrams,
      price_minor: cost !== null && 'price' in cost ? cost.price.minor : null,
      share_basis_points: cost !== null && 'share' in cost ? cost.share : null,
      estimate,
    })
    .execute()
}
