import { currentCurrencies, withdrawnCurrencies } from './iso-4217.ts'

/** True for a current ISO 4217 code in capitals, such as EUR. */
export function isCurrency(code: string): boolean {
  return currentCurrencies.has(code)
}

/** Digits of the currency's minor unit: EUR 2, JPY 0, KWD 3. Throws a RangeError for a code that never was one here. */
export function currencyDecimals(code: string): number {
  const digits = currencyTable.get(code)
  if (digits === undefined) throw new RangeError(`unknown currency ${JSON.stringify(code)}`)
  return digits
}

/** Every currency by its digits, those withdrawn since the first amounts were stored as well. */
export const currencyTable: ReadonlyMap<string, number> = new Map([...currentCurrencies, ...withdrawnCurrencies])
