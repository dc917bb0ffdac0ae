import { taxedAs } from './vat-area.ts'

/**
 * Standard rates of value added tax, in hundredths of a percent. The shop's prices are net, and where it has no duty to
 * collect, it collects nothing: goods that leave the union are taxed where they arrive.
 * Source: https://taxation-customs.ec.europa.eu (standard rates, 2025)
 */
const standardRates: Readonly<Record<string, number>> = {
  AT: 2000,
  BE: 2100,
  BG: 2000,
  CY: 1900,
  CZ: 2100,
  DE: 1900,
  DK: 2500,
  EE: 2400,
  ES: 2100,
  FI: 2550,
  FR: 2000,
  GR: 2400,
  HR: 2500,
  HU: 2700,
  IE: 2300,
  IT: 2200,
  LT: 2100,
  LU: 1700,
  LV: 2100,
  MT: 1800,
  NL: 2100,
  PL: 2300,
  PT: 2300,
  RO: 2100,
  SE: 2500,
  SI: 2200,
  SK: 2300,
}

/** The rate for goods that go to `country`, in hundredths of a percent. */
export const taxRate = (country: string): number => standardRates[taxedAs(country)] ?? 0
