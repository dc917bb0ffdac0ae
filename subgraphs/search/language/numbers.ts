/** A text with the digits of whatever script as `0` to `9`. */
export const plainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    // Unicode begins the ten of each script at ...0 or at ...6.
    const block = code & ~15
    return String(code - (/\p{Nd}/u.test(String.fromCodePoint(block)) ? block : block + 6))
  })

/**
 * What digits and the marks between them are together: `1,000` and `1.000` are 1000, `1,5` and `1.50` are `1.5`. Null of what is no one number: a
 * list, a date, a version of three parts.
 */
export function writtenNumber(text: string): string | null {
  const [, whole = '', , decimals = ''] = inGroups.exec(text) ?? []
  const [, units = whole.replace(/[.,]/g, ''), parts = decimals] = withDecimals.exec(text) ?? []
  if (units === '') return null
  const rest = parts.replace(/0+$/, '')
  return rest === '' ? units : `${units}.${rest}`
}

/** Thousands in groups behind the same mark, and decimals behind the other. */
const inGroups = /^([1-9]\d{0,2}([.,])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/
/** Three decimals are a group, unless the number begins with 0. */
const withDecimals = /^(?![1-9]\d{0,2}[.,]\d{3}$)(\d+)[.,](\d+)$/
