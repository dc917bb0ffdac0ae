import type { Deps } from '../deps.ts'
import type { Tariff } from './shipping.ts'
import { tariffAt } from './tariff-store.ts'

/**
 * What sending and tax cost now, to a country and in a currency. It is read anew for each request, so that every replica
 * charges by a change from the instant at which it holds.
 */
export const readTariff = ({ db, clock }: Deps, country: string, currency: string): Promise<Tariff> =>
  tariffAt(db, { country, currency }, clock())
