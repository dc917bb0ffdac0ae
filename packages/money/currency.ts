// Minor-unit digits of ISO 4217 that are not 2; the active codes come from the runtime's own CLDR data.
const codes = new Set(Intl.supportedValuesOf('currency'))
const decimals = new Map<string, number>()

/** True for an active or historic ISO 4217 code in capitals, such as EUR. */
export function isCurrency(code: string): boolean {
  return codes.has(code)
}

/** Decimals of the currency's minor unit: EUR 2, JPY 0, KWD 3. Throws a RangeError for an unknown code. */
export function currencyDecimals(code: string): number {
  const known = decimals.get(code)
  if (known !== undefined) return known
  if (!isCurrency(code)) throw new RangeError(`unknown currency ${JSON.stringify(code)}`)
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  decimals.set(code, digits)
  return digits
}
