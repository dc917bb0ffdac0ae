import type { TariffChange } from './tariff-change.ts'

/** What is taken on goods that go to a country, from an instant on. A country without one is taxed where the goods arrive. */
export interface TaxRate extends TariffChange {
  country: string
  /** Hundredths of a percent. */
  basisPoints: number
}
