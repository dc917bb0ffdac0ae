import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../tables.ts'
import { placesOf, type Tariff } from './shipping.ts'
import { shippingMethodsAt } from './shipping-method-store.ts'
import { costOf, shippingRatesAt } from './shipping-rate-store.ts'
import { taxRatesAt } from './tax-rate-store.ts'

/**
 * What sending and tax cost at an instant, to a country and in a currency, in one statement. It is read anew for each request that quotes a cart, so
 * that every replica charges by a change from the instant at which it holds.
 */
export async function readTariff(
  db: Db,
  { country, currency }: Pick<Tariff, 'country' | 'currency'>,
  at: Date,
): Promise<Tariff> {
  const { methods, rates, taxes } = await db
    .selectNoFrom([
      jsonArrayFrom(shippingMethodsAt(db, at)).as('methods'),
      jsonArrayFrom(shippingRatesAt(db, { places: placesOf(country), currency }, at)).as('rates'),
      jsonArrayFrom(taxRatesAt(db, country, at)).as('taxes'),
    ])
    .executeTakeFirstOrThrow()
  return {
    country,
    currency,
    methods: methods.filter(({ offered }) => offered).map(({ code, name }) => ({ code, name })),
    rates: rates.flatMap(({ method, place, currency, up_to_grams: upToGrams, estimate, ...row }) => {
      // JSON knows one kind of number.
      const price_minor = row.price_minor === null ? null : BigInt(row.price_minor)
      const cost = costOf({ ...row, price_minor, currency })
      // One that has ended stands in nobody's way.
      return cost === null ? [] : [{ method, place, currency, upToGrams, estimate, cost }]
    }),
    taxRate: taxes[0]?.basis_points ?? 0,
  }
}
