/**
 * A number above 0 as files write it: `12.0000` and `3,5` have decimals; three digits behind a mark are thousands unless it is the file's decimal
 * mark. Undefined for what is none.
 */
export function numberIn(text: string, decimalComma: boolean | undefined): number | undefined {
  const digits = text.replace(/['’ \u00a0\u202f]/g, '').replace(/[.,]+$/, '')
  if (!/^\d[\d.,]*$/.test(digits)) return
  const thousands = (mark: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(digits)
  if (thousands(',') && decimalComma !== true) return Number(digits.replaceAll(',', ''))
  if (thousands('.') && (decimalComma === true || digits.split('.').length > 2))
    return Number(digits.replaceAll('.', ''))
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const both = digits.includes('.') && digits.includes(',')
  const plain = both
    ? `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`
    : digits.replace(',', '.')
  const number = Number(plain)
  return Number.isNaN(number) ? undefined : number
}
