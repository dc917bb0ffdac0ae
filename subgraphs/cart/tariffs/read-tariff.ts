import type { Deps } from '../deps.ts'
import { placesOf, type Tariff } from './shipping.ts'
import { readShippingMethods } from './shipping-method-store.ts'
import { readShippingRates } from './shipping-rate-store.ts'
import { readTaxRates } from './tax-rate-store.ts'

/**
 * What sending and tax cost now, to a country and in a currency. It is read anew for each request, so that every replica
 * charges by a change from the instant at which it holds.
 */
export async function readTariff({ db, clock }: Deps, country: string, currency: string): Promise<Tariff> {
  const now = clock()
  const [methods, rates, [tax]] = await Promise.all([
    readShippingMethods(db, now),
    readShippingRates(db, { places: placesOf(country), currency }, now),
    readTaxRates(db, country, now),
  ])
  return { country, currency, methods: methods.filter(({ offered }) => offered), rates, taxRate: tax?.basisPoints ?? 0 }
}
